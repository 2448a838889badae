import { Link } from 'wouter'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import { ExplainedStatus } from '#capabilities/goals/web/goal/ExplainedStatus.tsx'
import { goalHref } from '#capabilities/goals/web/goal/goal-href.ts'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { DirectionItem, ServingGoal } from '../../contract.ts'
import { useJourneyText } from '../use-journey-text.ts'

type ServedProps = { direction: DirectionItem; isUnserved: boolean }

/** The objectives under way that carry a direction, each as it stands. */
export function Served({ direction, isUnserved }: ServedProps) {
  const words = useMessages('strategy').page
  const { goals, counts, id } = direction
  const more = counts.named - goals.length
  if (isUnserved) return <p className="max-w-[64ch] text-md text-ink-soft">{words.unservedText}</p>
  if (goals.length === 0) return null
  return (
    <div className="flex flex-col gap-1.5">
      <h4 className="text-sm font-medium text-ink-faint">{words.serves}</h4>
      <p className="text-sm text-ink-soft">
        {words.servingCount(counts.serving, counts.named)}{' '}
        <Link href={`/strategy/map?at=${id}`} className={linkClass('text')}>
          {more > 0 ? words.moreServing(more) : words.openMap}
        </Link>
      </p>
      <ul>
        {goals.map((goal) => (
          <Goal key={goal.id} goal={goal} />
        ))}
      </ul>
    </div>
  )
}

function Goal({ goal }: { goal: ServingGoal }) {
  const journeyText = useJourneyText()
  const second = [ownerText(goal.owner), goal.journey && journeyText(goal.journey)]
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0 sm:grid-cols-[minmax(0,1fr)_6.5rem_9rem]">
      <span className="min-w-0">
        <Link
          href={goalHref(goal)}
          className={linkClass('quiet', 'line-clamp-2 text-base break-words')}
        >
          {goal.title}
        </Link>
        <span className="block truncate text-sm text-ink-faint">
          {second.filter(Boolean).join(' · ')}
        </span>
      </span>
      <ExplainedStatus goal={goal} />
      <div className="col-span-2 sm:col-span-1">
        <ExplainedProgress goal={goal} />
      </div>
    </li>
  )
}
