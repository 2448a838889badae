import { useSearchParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { listCycles, listReading } from '../../../contract.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { ReadingFrame } from './ReadingFrame.tsx'
import { ReadingStage } from './ReadingStage.tsx'

/** One objective after the other, for everybody in the room to read. */
export default function ReadThroughPage() {
  const words = useMessages('alignment').reading
  const [search, setSearch] = useSearchParams()
  const cycles = useRead<typeof listCycles>('goals.listCycles', {})
  const cycleId = search.get('cycle') ?? cycles.data?.currentId ?? null
  const unitId = search.get('unit')
  const at = Math.max(0, Number.parseInt(search.get('at') ?? '0', 10) || 0)
  const { data, error, refetch } = useRead<typeof listReading>(
    'goals.listReading',
    { cycleId: cycleId ?? '', ...(unitId && { unitId }) },
    { enabled: cycleId !== null, keep: true },
  )
  const put = (changes: Record<string, string | null>) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [key, value] of Object.entries(changes)) {
          if (value === null) next.delete(key)
          else next.set(key, value)
        }
        return next
      },
      { replace: true },
    )
  const cycle = cycles.data?.cycles.find(({ id }) => id === cycleId)
  const chooseUnit = (id: string | null) => put({ unit: id, at: null })
  return (
    <ReadingFrame cycleName={cycle?.name ?? ''} unitId={unitId} onUnit={chooseUnit}>
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {!error && !data && (
        <Skeleton className="mx-auto w-full max-w-5xl px-4 pt-10 md:px-8" lines={6} />
      )}
      {data && data.total === 0 && (
        <EmptyState
          title={words.none}
          action={
            unitId && <Button onClick={() => chooseUnit(null)}>{words.wholeOrganisation}</Button>
          }
        >
          {words.noneText}
        </EmptyState>
      )}
      {data && data.total > 0 && (
        <ReadingStage answer={data} at={at} onAt={(next) => put({ at: String(next) })} />
      )}
    </ReadingFrame>
  )
}
