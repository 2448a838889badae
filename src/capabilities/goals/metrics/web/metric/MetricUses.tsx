import { Link } from 'wouter'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { ExplainedProgress } from '../../../web/goal/ExplainedProgress.tsx'
import { boundsText } from '../metric-text.ts'
import type { MetricAnswer } from './answer.ts'
import { Part } from './Part.tsx'

/** The key results that draw on it, and the cycles that keep an eye on it. */
export function MetricUses({ answer }: { answer: MetricAnswer }) {
  const words = useMessages('metrics').page
  const { drawnBy, watches } = answer
  return (
    <>
      <Part title={words.uses}>
        {drawnBy.length === 0 && <p className="text-ink-soft">{words.noUses}</p>}
        <ul className="max-w-3xl">
          {drawnBy.map((one) => (
            <Use key={one.goal.id} use={one} unit={answer.metric.unitOfMeasure} />
          ))}
        </ul>
      </Part>
      <Part title={words.watches}>
        {watches.length === 0 && <p className="text-ink-soft">{words.noWatches}</p>}
        <ul className="max-w-3xl">
          {watches.map((one) => (
            <Watch key={one.id} watch={one} unit={answer.metric.unitOfMeasure} />
          ))}
        </ul>
      </Part>
    </>
  )
}

const line = 'flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2'

function Use({ use, unit }: { use: MetricAnswer['drawnBy'][number]; unit: string | null }) {
  const words = useMessages('metrics').page
  const format = useFormat()
  const { goal, cycle, start, target, from } = use
  const said = [
    cycle,
    start !== null &&
      target !== null &&
      words.fromTo(format.measure(start, unit), format.measure(target, unit)),
    from && words.usesSince(format.date(from)),
  ]
  return (
    <li className={line}>
      <div className="min-w-0 flex-1 basis-60">
        <Link
          href={`/goals/${goal.objectiveId}#kr-${goal.id}`}
          className={linkClass('quiet', 'font-medium break-words')}
        >
          {goal.title}
        </Link>
        <p className="text-sm text-ink-faint">{said.filter(Boolean).join(' · ')}</p>
      </div>
      <div className="w-44">
        <ExplainedProgress goal={goal} pace={null} confidence={null} />
      </div>
    </li>
  )
}

function Watch({ watch, unit }: { watch: MetricAnswer['watches'][number]; unit: string | null }) {
  const words = useMessages('metrics').health
  const format = useFormat()
  return (
    <li className={line}>
      <Link
        href={`/cycles/${watch.cycle.id}`}
        className={linkClass('quiet', 'min-w-0 flex-1 basis-40 font-medium break-words')}
      >
        {watch.cycle.name}
      </Link>
      <span className="text-sm text-ink-soft">{watch.unit?.name ?? words.whole}</span>
      <span className="tabular text-sm text-ink-soft">
        {boundsText(watch, unit, words, format)}
      </span>
    </li>
  )
}
