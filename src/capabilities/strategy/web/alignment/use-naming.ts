import { read } from '#platform/web/api.ts'
import { useApi } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { alignObjective, getObjectiveStrategy } from '../../contract.ts'
import { useChange } from '../use-strategy.ts'

/** Lets an objective that names no direction in force name one, in one step. */
export const useNaming = () => {
  const words = useMessages('strategy').alignment
  const { workspace, onRolledBack } = useApi()
  const align = useChange<typeof alignObjective>('strategy.alignObjective', { done: words.saved })
  const name = async (objectiveId: string, directionId: string): Promise<void> => {
    const id = 'strategy.getObjectiveStrategy'
    // It may still name one that has ended.
    const { named } = await read<typeof getObjectiveStrategy>(workspace, id, { objectiveId })
    align.run({ objectiveId, directionId, version: named?.alignmentVersion ?? null })
  }
  return {
    busy: align.busy,
    name: (objectiveId: string, directionId: string) =>
      void name(objectiveId, directionId).catch(onRolledBack),
  }
}
