import { dateIn } from '#kernel/calendar.ts'
import { HistoryChart } from '#ui/HistoryChart.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { MetricAnswer } from './answer.ts'

type Level = { value: number; label: string }

/** Lines that matter besides the values: what is wanted, watched and aimed at. */
function levelsOf(answer: MetricAnswer, words: ReturnType<typeof useMessages<'metrics'>>): Level[] {
  const { metric, watches, drawnBy } = answer
  const said = words.page
  const level = (value: number | null, label: string) => (value === null ? [] : [{ value, label }])
  const watchedBy = (one: MetricAnswer['watches'][number]) => one.unit?.name ?? one.cycle.name
  return [
    ...level(metric.lowerWanted, said.wantedFrom),
    ...level(metric.upperWanted, said.wantedTo),
    ...watches.flatMap((one) => [
      ...level(one.floor, said.floor(watchedBy(one))),
      ...level(one.ceiling, said.ceiling(watchedBy(one))),
    ]),
    ...drawnBy.flatMap(({ target, cycle }) => level(target, said.target(cycle))),
  ]
}

/** The values over time against floors, ceilings and the targets of key results. */
export function MetricChart({ answer }: { answer: MetricAnswer }) {
  const words = useMessages('metrics')
  const format = useFormat()
  const { metric, values } = answer
  const today = dateIn(format.timeZone, new Date())
  const points = values
    .filter(({ correctedById }) => correctedById === null)
    .map(({ day, value, comment }) => ({ date: day, value, note: comment ?? undefined }))
    .reverse()
  return (
    <HistoryChart
      label={words.page.chart(metric.name)}
      points={points}
      from={points[0]?.date ?? today}
      to={today}
      today={today}
      levels={levelsOf(answer, words)}
      withoutConfidence
      formatValue={(value) => format.measure(value, metric.unitOfMeasure)}
    />
  )
}
