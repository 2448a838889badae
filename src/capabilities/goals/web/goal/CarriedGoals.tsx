import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { GoalRow, listCycles, listGoals } from '../../contract.ts'
import { ExplainedProgress } from './ExplainedProgress.tsx'
import { ExplainedStatus } from './ExplainedStatus.tsx'
import { goalHref } from './goal-href.ts'
import { OnPastDay } from './past-day.ts'

/** More than this is a list to compare in, and that is the page of goals. */
const most = 8

type CarriedGoalsProps = {
  /** Who carries them. */
  by: { unitId: string } | { personId: string }
  on: string | undefined
  /** Address of all of them. */
  allHref: string
}

/** Objectives of the cycle under way that a unit or a person carries. */
function CarriedGoals({ by, on, allHref }: CarriedGoalsProps) {
  const words = useMessages('goals').goal
  const cycles = useRead<typeof listCycles>('goals.listCycles', {})
  const cycleId = cycles.data?.currentId ?? undefined
  // The structure can be read as planned; goals only as they were.
  const isPast = on !== undefined && on < new Date().toISOString().slice(0, 10)
  const goals = useRead<typeof listGoals>(
    'goals.listGoals',
    {
      ...by,
      cycleId: cycleId ?? '',
      kind: 'objective',
      shape: 'flat',
      limit: most,
      ...(isPast && { asOf: on }),
    },
    { enabled: cycleId !== undefined, keep: true },
  )
  if (!cycles.data || (cycleId !== undefined && !goals.data)) return null
  const rows = goals.data?.rows ?? []
  const total = goals.data?.total ?? 0
  return (
    <section aria-labelledby="carried" className="border-b border-line py-5">
      <h2 id="carried" className="pb-2 text-lg font-semibold">
        {words.carried}
      </h2>
      {rows.length === 0 && <p className="text-ink-soft">{words.carriesNone}</p>}
      <OnPastDay value={isPast ? on : null}>
        <ul>
          {rows.map((row) => (
            <CarriedGoal key={row.id} row={row} />
          ))}
        </ul>
      </OnPastDay>
      {total > rows.length && (
        <Link href={allHref} className={linkClass('quiet', 'mt-2 inline-block text-sm')}>
          {words.carriedAll(total)}
        </Link>
      )}
    </section>
  )
}

function CarriedGoal({ row }: { row: GoalRow }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line py-2 sm:grid-cols-[minmax(0,1fr)_6.5rem_13rem]">
      <Link href={goalHref(row)} className={linkClass('quiet', 'line-clamp-2 min-w-0 break-words')}>
        {row.title}
      </Link>
      <ExplainedStatus goal={row} />
      <div className="col-span-2 sm:col-span-1">
        <ExplainedProgress goal={row} pace={row.pace} confidence={row.confidence} />
      </div>
    </li>
  )
}

type SectionProps = { id: string; on: string | undefined }

export function GoalsOfUnit({ id, on }: SectionProps) {
  return <CarriedGoals by={{ unitId: id }} on={on} allHref={`/goals?unit=${id}`} />
}

export function GoalsOfPerson({ id, on }: SectionProps) {
  return <CarriedGoals by={{ personId: id }} on={on} allHref={`/goals?person=${id}`} />
}
