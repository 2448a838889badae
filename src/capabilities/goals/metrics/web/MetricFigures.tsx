import { cx } from '#ui/cx.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { MetricItem } from '../contract.ts'
import { signed, standingOf } from './metric-text.ts'

const looks = { better: 'text-on-track', worse: 'text-at-risk', same: 'text-ink-faint' }

/** The last value, or that there is none. */
export function LastValue({ metric, className }: { metric: MetricItem; className?: string }) {
  const words = useMessages('metrics')
  const format = useFormat()
  const { last } = standingOf(metric)
  return last ? (
    <span className={cx('tabular min-w-0 font-medium break-words', className)}>
      {format.measure(last.value, metric.unitOfMeasure)}
    </span>
  ) : (
    <span className="text-sm text-ink-faint">{words.noValue}</span>
  )
}

/** How far the last value lies from the one before, and whether that was the right way. */
export function LastChange({ metric }: { metric: MetricItem }) {
  const words = useMessages('metrics')
  const format = useFormat()
  const { change } = standingOf(metric)
  if (!change) return null
  // A step inside the range that is wanted is neither better nor worse.
  const isPlain = change.judgement === 'same' && change.by !== 0
  return (
    <span
      title={words.changeSince(format.date(change.since))}
      className={cx('tabular text-sm whitespace-nowrap', looks[change.judgement])}
    >
      {signed(change.by, format)} {isPlain ? '' : words.judgement[change.judgement]}
    </span>
  )
}
