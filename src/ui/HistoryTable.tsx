import type { HistoryChartProps } from './history-props.ts'
import { useFormat, useMessages } from './i18n.tsx'

/** The same history as rows. */
export function HistoryTable(props: HistoryChartProps) {
  const { label, points, formatValue, withoutConfidence = false } = props
  const words = useMessages('ui').chart
  const format = useFormat()
  return (
    <div className="max-h-66 overflow-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{label}</caption>
        <thead className="sticky top-0 bg-surface text-left text-xs text-ink-faint">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-1.5 font-medium">
              {words.date}
            </th>
            <th scope="col" className="py-1.5 text-right font-medium">
              {words.value}
            </th>
            {!withoutConfidence && (
              <th scope="col" className="py-1.5 text-right font-medium">
                {words.confidence}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((point, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one day may hold several points
            <tr key={`${point.date}-${points.length - place}`} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {format.date(point.date)}
                {point.note && <span className="block text-xs text-ink-faint">{point.note}</span>}
              </th>
              <td className="py-1.5 text-right">
                {point.value === null ? '–' : formatValue(point.value)}
              </td>
              {!withoutConfidence && (
                <td className="py-1.5 text-right">{point.confidence ?? '–'}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
