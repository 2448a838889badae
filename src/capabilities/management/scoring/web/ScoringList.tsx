import { Link } from 'wouter'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { Badge } from '#ui/Badge.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { Scoring } from '../../contract.ts'
import { useFigures } from './figures.ts'
import { isMine } from './scoring-filter.ts'

type Objective = Scoring['objectives'][number]

type ScoringListProps = { title: string; of: readonly Objective[]; empty: string }

/** Objectives with how far their scoring is. */
export function ScoringList({ title, of, empty }: ScoringListProps) {
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      {of.length === 0 && <p className="text-base text-ink-soft">{empty}</p>}
      {of.length > 0 && (
        <ul className="flex flex-col border-t border-line">
          {of.map((one) => (
            <Line key={one.goal.id} objective={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ objective }: { objective: Objective }) {
  const words = useMessages('management').scoring
  const { score: shown } = useFigures()
  const { goal, commitment, score, isSettled, keyResults, rated, mine, isToSettle, isWide } =
    objective
  const state = () => {
    if (mine > 0) return words.toScore(mine)
    if (isToSettle) return words.toSettle
    return keyResults === 0 ? words.noKeyResults : words.rated(rated, keyResults)
  }
  return (
    <li className="flex items-center gap-x-4 border-b border-line py-2.5">
      <span className="flex min-w-0 flex-1 flex-col">
        <Link href={`/scoring/${goal.id}`} className={linkClass('quiet', 'font-medium')}>
          {goal.title}
        </Link>
        <span className="text-sm text-ink-soft">
          {ownerText(goal.owner) ?? words.nobody}
          {commitment && ` · ${words.commitment[commitment]}`} · {state()}
        </span>
      </span>
      <span className="flex shrink-0 flex-col-reverse items-end gap-1 sm:flex-row sm:items-center sm:gap-4">
        {isWide && <Badge tone="warn">{words.wide}</Badge>}
        {score !== null && (
          <Badge tone={isSettled ? 'good' : 'outline'}>
            {isSettled ? words.settled : words.byHand}
          </Badge>
        )}
        {score !== null && (
          <span className="tabular min-w-10 text-right text-base font-semibold">
            {shown(score)}
          </span>
        )}
        {isMine(objective) && (
          <Link href={`/scoring/${goal.id}`} className={buttonClass('secondary', 's')}>
            {mine > 0 ? words.scoreNow : words.home.settle}
            <span className="sr-only">: {goal.title}</span>
          </Link>
        )}
      </span>
    </li>
  )
}
