import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { DependencyItem, listDependencies } from '../../../contract.ts'
import { Failed } from '../../../web/goal/Failed.tsx'
import { GoalLine } from '../GoalLine.tsx'
import { DependencyAnswer } from './DependencyAnswer.tsx'

/** Who needs what from whom, and by when. */
export function DependenciesTab({ cycleId, isMine }: { cycleId: string; isMine: boolean }) {
  const words = useMessages('alignment').page.dependencies
  const { data, error, refetch } = useRead<typeof listDependencies>(
    'goals.listDependencies',
    { cycleId, mine: isMine },
    { keep: true },
  )
  if (error && !data) return <Failed error={error} again={() => void refetch()} />
  if (!data) return <Skeleton lines={8} />
  if (data.total === 0) {
    return (
      <EmptyState title={words.empty} example={words.example}>
        {words.emptyText}
      </EmptyState>
    )
  }
  return (
    <div className="flex max-w-5xl flex-col gap-2">
      <p className="text-sm text-ink-soft">{words.lead}</p>
      <p className="tabular text-sm font-medium">
        {words.counts(data.total, data.overdue, data.unanswered)}
      </p>
      <ul>
        {data.dependencies.map((one) => (
          <DependencyRow key={one.link.id} dependency={one} />
        ))}
      </ul>
    </div>
  )
}

function DependencyRow({ dependency }: { dependency: DependencyItem }) {
  const all = useMessages('alignment')
  const words = all.page.dependencies
  const { asks, asked, unit, sides, isOverdue, link } = dependency
  const states = useMessages('goals').goal.dependency
  return (
    <li className="flex flex-col gap-2 border-b border-line py-3 last:border-b-0">
      <div className="grid items-start gap-x-4 gap-y-1 md:grid-cols-[minmax(0,1fr)_4rem_minmax(0,1fr)]">
        <GoalLine goal={asks} />
        <span className="text-sm text-ink-faint md:text-center">{words.needs}</span>
        {asked ? <GoalLine goal={asked} /> : <span className="font-medium">{unit?.name}</span>}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {isOverdue ? (
          <Badge tone="bad">{words.overdue}</Badge>
        ) : (
          <Badge tone={link.status === 'requested' ? 'warn' : 'plain'}>
            {states[link.status ?? 'requested']}
          </Badge>
        )}
        {sides.includes('asking') && <Badge tone="outline">{words.youNeed}</Badge>}
        {sides.includes('asked') && <Badge tone="outline">{words.youOwe}</Badge>}
      </div>
      <DependencyAnswer dependency={dependency} isNamed />
    </li>
  )
}
