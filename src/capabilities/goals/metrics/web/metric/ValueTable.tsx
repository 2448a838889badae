import { useState } from 'react'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { useAgreeing } from '../../../alignment/web/use-agreeing.ts'
import { useMe, useMemberName } from '../../../web/goal/use-members.ts'
import type { MetricItem, removeMetricValue, ValueItem } from '../../contract.ts'
import { ValueDialog } from '../form/ValueDialog.tsx'
import type { MetricAnswer } from './answer.ts'
import { Part } from './Part.tsx'

const shownAtFirst = 12

/** Every value, the latest day first; corrected ones stay readable. */
export function ValueTable({ answer }: { answer: MetricAnswer }) {
  const words = useMessages('metrics').page
  const more = useMessages('goals').goal.more
  const [all, setAll] = useState(false)
  const [correcting, setCorrecting] = useState<ValueItem | null>(null)
  const me = useMe()?.me.memberId
  const takesPart = useMe()?.may.takePart ?? false
  const { metric, values, valuesTotal, may } = answer
  const shown = all ? values : values.slice(0, shownAtFirst)
  const mayCorrect = ({ authorId, correctedById }: ValueItem) =>
    correctedById === null && (may.enter || (takesPart && authorId === me))
  return (
    <Part title={words.values}>
      {values.length === 0 && <p className="text-ink-soft">{words.noValues}</p>}
      <ul className="max-w-3xl">
        {shown.map((one) => (
          <ValueLine
            key={one.id}
            value={one}
            metric={metric}
            onCorrect={mayCorrect(one) ? () => setCorrecting(one) : undefined}
          />
        ))}
      </ul>
      {!all && values.length > shownAtFirst && (
        <Button kind="quiet" size="s" className="-ml-2 self-start" onClick={() => setAll(true)}>
          {more}
        </Button>
      )}
      {all && valuesTotal > values.length && (
        <p className="text-sm text-ink-faint">{words.valuesOf(values.length, valuesTotal)}</p>
      )}
      {correcting && (
        <ValueDialog metric={metric} corrected={correcting} onClose={() => setCorrecting(null)} />
      )}
    </Part>
  )
}

type ValueLineProps = {
  value: ValueItem
  metric: MetricItem
  onCorrect: (() => void) | undefined
}

function ValueLine({ value, metric, onCorrect }: ValueLineProps) {
  const words = useMessages('metrics').page
  const { simulated } = useMessages('goals').goal
  const format = useFormat()
  const nameOf = useMemberName()
  const gone = value.correctedById !== null
  const day = format.date(value.day)
  return (
    <li className="group flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-b border-line py-1.5 text-base">
      <span className="w-28 text-sm text-ink-soft">{day}</span>
      <span
        className={cx('tabular w-28 text-right font-medium', gone && 'text-ink-faint line-through')}
      >
        {format.measure(value.value, metric.unitOfMeasure)}
      </span>
      <span className="min-w-0 flex-1 basis-40 text-sm text-ink-soft">
        <span className="break-words">{value.comment}</span>{' '}
        <span className="text-ink-faint">{words.by(nameOf(value.authorId))}</span>{' '}
        {gone && <Badge>{words.corrected}</Badge>}
        {value.correctsId && <Badge tone="accent">{words.correction}</Badge>}
        {value.isSimulated && <Badge tone="outline">{simulated}</Badge>}
      </span>
      {onCorrect && <ValueActions value={value} day={day} onCorrect={onCorrect} />}
    </li>
  )
}

type ValueActionsProps = { value: ValueItem; day: string; onCorrect: () => void }

function ValueActions({ value, day, onCorrect }: ValueActionsProps) {
  const words = useMessages('metrics').page
  const remove = useAgreeing<typeof removeMetricValue>('goals.removeMetricValue', {
    done: words.valueRemoved,
  })
  return (
    <span className="-my-1 flex gap-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
      <Button kind="quiet" size="s" aria-label={`${words.correct}: ${day}`} onClick={onCorrect}>
        {words.correct}
      </Button>
      <Button
        kind="quiet"
        size="s"
        busy={remove.busy}
        aria-label={`${words.removeValue}: ${day}`}
        onClick={() => remove.run({ id: value.id, version: value.version })}
      >
        {words.removeValue}
      </Button>
    </span>
  )
}
