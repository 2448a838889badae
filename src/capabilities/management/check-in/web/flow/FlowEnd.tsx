import ArrowRight from 'lucide-react/icons/arrow-right'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { Button, buttonClass } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { CheckInFlow } from '../../contract.ts'
import type { FlowStep } from './steps.ts'
import type { FlowState } from './use-flow.ts'

type FlowEndProps = { answer: CheckInFlow; flow: FlowState }

/** What was said, what moved above it, and what is left. */
export function FlowEnd({ answer, flow }: FlowEndProps) {
  const words = useMessages('checkIn').flow
  const { steps, outcomes, rest } = flow
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isMade = ({ row }: FlowStep) =>
    ['saved', 'saving'].includes(outcomes.get(row.id)?.state ?? '')
  const made = steps.filter(isMade)
  const left = steps.filter((step) => !isMade(step))
  const moved = answer.objectives.filter(
    ({ id, progress }) =>
      made.some(({ row }) => row.objectiveId === id) &&
      differs(flow.frozen.objectives.get(id) ?? null, progress),
  )
  return (
    <section className="flex flex-col gap-6 pt-2">
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {made.length > 0
          ? words.done(made.length)
          : steps.length === 0
            ? words.upToDate
            : words.doneNone}
      </h2>
      {made.length > 0 && (
        <ul className="-mt-3 border-t border-line">
          {made.map((step) => (
            <Made key={step.row.id} step={step} flow={flow} />
          ))}
        </ul>
      )}
      {made.length > 0 && (
        <div>
          <h3 className="text-base font-semibold">{words.moved}</h3>
          {moved.length === 0 && <p className="text-base text-ink-soft">{words.movedNone}</p>}
          <ul>
            {moved.map(({ id, title, progress }) => (
              <li
                key={id}
                className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2"
              >
                <Link
                  href={`/goals/${id}`}
                  className={linkClass('quiet', 'min-w-0 flex-1 basis-60')}
                >
                  {title}
                </Link>
                <Change before={flow.frozen.objectives.get(id) ?? null} after={progress} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {left.length > 0 && (
        <div>
          <h3 className="text-base font-semibold">{words.skipped}</h3>
          <ul>
            {left.map(({ row }) => (
              <li key={row.id} className="flex items-center gap-3 border-b border-line py-1">
                <span className="min-w-0 flex-1 break-words">{row.title}</span>
                <Button
                  size="s"
                  aria-label={words.goBack(row.title)}
                  onClick={() => flow.go(steps.findIndex((one) => one.row.id === row.id))}
                >
                  {words.save}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {rest > 0 && (
        <div className="flex flex-col items-start gap-1">
          <Button onClick={flow.takeOthers}>{words.others(rest)}</Button>
          <p className="text-sm text-ink-faint">{words.othersText}</p>
        </div>
      )}
      <div className="flex gap-2">
        <Link href="/home" className={buttonClass('primary')}>
          {words.toHome}
        </Link>
      </div>
    </section>
  )
}

/** Less than a thousandth is no move. */
const differs = (before: number | null, after: number | null): boolean =>
  before === null || after === null ? before !== after : Math.abs(before - after) >= 0.0005

function Made({ step, flow }: { step: FlowStep; flow: FlowState }) {
  const words = useMessages('checkIn').flow
  const { row } = step
  const before = flow.frozen.before.get(row.id)?.row
  const outcome = flow.outcomes.get(row.id)
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="min-w-0 flex-1 basis-60 break-words">{row.title}</span>
      <Change before={before?.progress ?? null} after={row.progress} />
      <span className="tabular text-sm text-ink-soft">
        {row.confidence !== null && words.confidence(Math.round(row.confidence))}
      </span>
      {outcome?.state === 'saving' && (
        <span className="text-sm text-ink-faint">{words.saving}</span>
      )}
      {outcome?.feedId != null && (
        <Button size="s" kind="quiet" onClick={() => void flow.undo(row.id)}>
          {words.undo}
        </Button>
      )}
    </li>
  )
}

function Change({ before, after }: { before: number | null; after: number | null }) {
  const words = useMessages('checkIn').flow
  const format = useFormat()
  const say = (value: number | null) => (value === null ? words.unknown : format.percent(value))
  if (!differs(before, after))
    return <span className="tabular text-sm text-ink-soft">{say(after)}</span>
  return (
    <span className="tabular inline-flex items-center gap-1 text-sm">
      <span className="text-ink-soft">{say(before)}</span>
      <ArrowRight size={14} aria-hidden="true" className="text-ink-faint" />
      <span className="font-medium">{say(after)}</span>
    </span>
  )
}
