import type { UnservedDirection } from '#capabilities/goals/alignment/web/strategy-beside.ts'
import { useMe } from '#capabilities/goals/web/goal/use-members.ts'
import { useRead } from '#platform/web/use-api.tsx'
import type { getMap } from '../../contract.ts'

/** Directions that are pursued and that no goal of the cycle serves; all, or those one carries. */
export const useUnserved = (cycleId: string, isMine: boolean): readonly UnservedDirection[] => {
  const me = useMe()?.me.personId
  const { data } = useRead<typeof getMap>('strategy.getMap', { cycleId, depth: 1 }, { keep: true })
  const unserved = (data?.rows ?? []).filter(
    ({ kind, isServed }) => kind === 'direction' && isServed === false,
  )
  return isMine
    ? unserved.filter(({ owner }) => owner?.holders.some(({ id }) => id === me))
    : unserved
}
