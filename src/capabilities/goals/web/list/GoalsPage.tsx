import type { OutputOf } from '#platform/contract/operation.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { PageHeader } from '#ui/PageHeader.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { listCycles } from '../../contract.ts'
import { NoCycle } from '../cycles/NoCycle.tsx'
import { Failed } from '../goal/Failed.tsx'
import { GoalList } from './GoalList.tsx'
import { useView } from './use-view.ts'

export type Cycles = OutputOf<typeof listCycles>

/** Are we getting there, and where not? */
export default function GoalsPage() {
  const words = useMessages('goals').list
  const { view } = useView()
  const { data, error, refetch } = useRead<typeof listCycles>('goals.listCycles', {})
  if (error && !data) return <Failed error={error} again={() => void refetch()} />
  if (!data) {
    return (
      <>
        <PageHeader title={words.title} />
        <Skeleton className="px-4 md:px-8" lines={8} />
      </>
    )
  }
  const cycle =
    data.cycles.find(({ id }) => id === view.cycle) ??
    data.cycles.find(({ id }) => id === data.currentId) ??
    data.cycles[0]
  if (cycle) return <GoalList cycle={cycle} cycles={data.cycles} />
  return (
    <>
      <PageHeader title={words.title} />
      <NoCycle />
    </>
  )
}
