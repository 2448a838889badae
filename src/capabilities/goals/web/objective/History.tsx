import { dateIn } from '#kernel/calendar.ts'
import { HistoryChart } from '#ui/HistoryChart.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { KeyResultDetail } from '../../contract.ts'
import { readingOf } from '../goal/figure-text.ts'
import type { ObjectiveAnswer } from './types.ts'

type HistoryProps = { detail: KeyResultDetail; cycle: ObjectiveAnswer['cycle'] }

/** The line of a key result over its cycle, in its own unit, or as progress where it has none. */
export default function History({ detail, cycle }: HistoryProps) {
  const words = useMessages('goals').objective
  const format = useFormat()
  const { row, history } = detail
  const { figures } = row
  const inUnit = figures !== null && readingOf(figures, row.counts.toMend > 0) === 'value'
  const today = dateIn(format.timeZone, new Date())
  const points = history.map((point) => ({
    date: dateIn(format.timeZone, new Date(point.at)),
    value: inUnit ? point.value : point.progress,
    confidence: point.confidence,
  }))
  const days = [...points.map(({ date }) => date), today].sort()
  const from = earlier(cycle.startsOn ?? days[0] ?? today, days[0] ?? today)
  const to = later(row.dueOn ?? cycle.endsOn ?? today, points.at(-1)?.date ?? '')
  const start = inUnit ? (figures?.start ?? null) : 0
  const target = inUnit ? (figures?.target ?? null) : 1
  return (
    <HistoryChart
      label={words.history(row.title)}
      points={points}
      from={from}
      to={to === from ? later(to, today) : to}
      today={today}
      target={target}
      pace={
        start !== null && target !== null
          ? [
              { date: cycle.startsOn ?? from, value: start },
              { date: to, value: target },
            ]
          : undefined
      }
      formatValue={(value) =>
        inUnit ? format.measure(value, figures?.unitOfMeasure) : format.percent(value)
      }
    />
  )
}

const earlier = (a: string, b: string): string => (b < a ? b : a)
const later = (a: string, b: string): string => (b > a ? b : a)
