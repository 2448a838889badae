import { useMessages } from './i18n.tsx'

type HistoryLegendProps = { target: boolean; pace: boolean; confidence: boolean }

/** What each line and point of the chart stands for. */
export function HistoryLegend({ target, pace, confidence }: HistoryLegendProps) {
  const words = useMessages('ui').chart
  const sign = (path: string, look: string, word: string) => (
    <span className="inline-flex items-center gap-1.5">
      <svg width="18" height="8" aria-hidden="true" className={look}>
        <path d={path} />
      </svg>
      {word}
    </span>
  )
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {sign('M0 4H18', 'fill-none stroke-accent stroke-2', words.value)}
      {target && sign('M0 4H18', 'fill-none stroke-ink stroke-1', words.target)}
      {pace &&
        sign('M0 4H18', 'fill-none stroke-control stroke-1 [stroke-dasharray:3_3]', words.pace)}
      {confidence &&
        sign('M5 4a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0', 'fill-ink-soft', words.confidence)}
    </span>
  )
}
