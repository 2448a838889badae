import { Link } from 'wouter'
import { ExplainedProgress } from '#capabilities/goals/web/goal/ExplainedProgress.tsx'
import { ExplainedStatus } from '#capabilities/goals/web/goal/ExplainedStatus.tsx'
import { ownerText } from '#capabilities/goals/web/goal/owner-text.ts'
import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { ObjectiveEnd } from '../../contract.ts'
import type { Decision } from '../../rules/decisions.ts'
import { Decide } from './Decide.tsx'
import { ScoreField } from './ScoreField.tsx'
import { useScore } from './use-score.ts'

type GoalEndProps = {
  end: ObjectiveEnd
  dropping: boolean
  onDropping: (on: boolean) => void
  onDecide: (decision: Decision | null, reason?: string) => void
}

/** How one objective ended: its key results, scores, earlier cycles, and what becomes of it. */
export function GoalEnd({ end, dropping, onDropping, onDecide }: GoalEndProps) {
  const words = useMessages('management').closing
  const score = useScore()
  const { goal, decision, keyResults, mayScore, commitment } = end
  const { version } = end
  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h2 className="text-xl font-semibold break-words md:text-2xl">{goal.title}</h2>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-ink-soft">
          <ExplainedStatus goal={goal} kind="pill" />
          <span>{ownerText(goal.owner) ?? words.nobody}</span>
          {commitment && <Badge tone="outline">{words.commitment[commitment]}</Badge>}
        </p>
      </header>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <ExplainedProgress goal={goal} confidence={end.confidence} />
        <span className="flex items-center gap-2">
          <span className="text-sm text-ink-soft">{words.score}</span>
          <ScoreField
            title={goal.title}
            score={end.score}
            mayScore={mayScore}
            onScore={(value) => score({ kind: 'objective', id: goal.id, version }, value)}
          />
        </span>
      </div>
      <KeyResults end={end} onScore={score} />
      <Earlier end={end} />
      <footer className="flex flex-col gap-2 border-t border-line pt-4">
        <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Decide end={end} {...{ dropping, onDropping, onDecide }} />
          {decision.decision && (
            <span className="text-sm text-ink-soft">{words.decisionTexts[decision.decision]}</span>
          )}
        </span>
        {decision.reason && (
          <p className="text-base text-ink-soft">{words.because(decision.reason)}</p>
        )}
        {end.carriedTo && (
          <Link href={`/goals/${end.carriedTo.id}`} className={linkClass('text', 'text-sm')}>
            {words.carriedTo(end.carriedTo.cycle)}
          </Link>
        )}
        {keyResults.length > 0 && keyResults.every(({ isReached }) => isReached) && (
          <p className="text-sm text-on-track">{words.reached}</p>
        )}
      </footer>
    </article>
  )
}

type KeyResultsProps = { end: ObjectiveEnd; onScore: ReturnType<typeof useScore> }

function KeyResults({ end, onScore }: KeyResultsProps) {
  const words = useMessages('management').closing
  const format = useFormat()
  if (end.keyResults.length === 0)
    return <p className="text-base text-ink-soft">{words.noKeyResults}</p>
  return (
    <section aria-label={words.keyResults}>
      <ul className="flex flex-col border-t border-line">
        {end.keyResults.map((one) => (
          <li
            key={one.id}
            className="grid items-center gap-x-6 gap-y-1 border-b border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_11rem_6rem]"
          >
            <span className="min-w-0">
              <span className="text-base break-words">{one.title}</span>
              {one.measure && (
                <span className="tabular block text-sm text-ink-faint">{figures(one.measure)}</span>
              )}
            </span>
            <ExplainedProgress
              goal={{ ...one, status: { shown: one.status } }}
              confidence={one.confidence}
            />
            <ScoreField
              title={one.title}
              score={one.score}
              mayScore={end.mayScore}
              onScore={(value) =>
                onScore({ kind: 'key-result', id: one.id, version: one.version }, value)
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )

  function figures({
    start,
    target,
    current,
    unitOfMeasure,
  }: NonNullable<ObjectiveEnd['keyResults'][number]['measure']>): string {
    const said = [start, current, target].map((value) =>
      value === null ? words.whole.unknown : format.measure(value, unitOfMeasure),
    )
    return start === null && target === null && current === null ? '' : said.join(' → ')
  }
}

function Earlier({ end }: { end: ObjectiveEnd }) {
  const words = useMessages('management').closing
  const format = useFormat()
  if (end.earlier.length === 0) return null
  const share = (value: number | null) =>
    value === null ? words.whole.unknown : format.percent(value)
  const number = (value: number | null) =>
    value === null ? words.whole.unknown : format.number(value)
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-base font-semibold">{words.earlier}</h3>
      <ul className="tabular text-base text-ink-soft">
        {end.earlier.map((one) => (
          <li key={one.id}>
            <Link href={`/goals/${one.id}`} className={linkClass('quiet')}>
              {words.earlierLine(one.cycle, share(one.progress), number(one.score))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
