import { cx } from './cx.ts'
import { useFormat, useMessages } from './i18n.tsx'
import type { Status } from './StatusMark.tsx'

const fills: Record<Status, string> = {
  'not-started': 'bg-not-started-fill',
  'on-track': 'bg-on-track-fill',
  'at-risk': 'bg-at-risk-fill',
  'off-track': 'bg-off-track-fill',
  achieved: 'bg-achieved-fill',
  unknown: 'bg-unknown-fill',
}

const share = (value: number): string => `${Math.min(1, Math.max(0, value)) * 100}%`

export type ProgressProps = {
  /** 0–1, or `null` when nobody has given a figure: drawn hatched, never as zero. */
  value: number | null
  /** 0–1: where progress should be today. */
  pace?: number | null | undefined
  /** 1–10; `undefined` leaves the scale out, `null` shows it empty. */
  confidence?: number | null | undefined
  status?: Status | undefined
  /** The percentage in words beside the bar. */
  figure?: boolean
  /** Whose progress it is, read aloud. */
  label?: string | undefined
  size?: 's' | 'm'
  className?: string | undefined
}

/** Progress as it is drawn everywhere: bar, tick where the pace should be, dot for confidence. */
export function Progress({
  value,
  pace,
  confidence,
  status = value === null ? 'unknown' : 'on-track',
  figure = true,
  label,
  size = 's',
  className,
}: ProgressProps) {
  const words = useMessages('ui').progress
  const { percent } = useFormat()
  const said = [
    value === null ? words.none : words.at(percent(value)),
    pace == null ? '' : words.pace(percent(pace)),
    confidence ? words.confidence(confidence) : '',
  ].filter(Boolean)
  return (
    <span className={cx('flex min-w-0 items-center gap-2', className)} title={said.join(' · ')}>
      {/* biome-ignore lint/a11y/useSemanticElements: a meter element cannot draw the pace */}
      <span
        role="meter"
        aria-label={label ?? words.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value === null ? 0 : Math.round(Math.min(1, Math.max(0, value)) * 100)}
        aria-valuetext={said.join(', ')}
        className={cx('relative block min-w-10 flex-1', size === 's' ? 'h-1.5' : 'h-2')}
      >
        <span
          className={cx(
            'absolute inset-0 overflow-hidden rounded-full forced-colors:outline-1',
            value === null ? 'hatched border border-unknown-line' : 'bg-pressed',
          )}
        >
          {value !== null && (
            <span
              className={cx('forced-fill block h-full rounded-full', fills[status])}
              style={{ width: share(value) }}
            />
          )}
        </span>
        {pace != null && value !== null && (
          <span
            className="forced-mark absolute -inset-y-1 -ml-px w-0.5 rounded-full bg-ink ring-1 ring-surface"
            style={{ left: share(pace) }}
          />
        )}
      </span>
      {figure && (
        <span
          aria-hidden="true"
          className={cx(
            'tabular w-10 shrink-0 text-right text-sm whitespace-nowrap',
            value === null ? 'text-ink-faint' : 'text-ink',
          )}
        >
          {value === null ? '–' : percent(value)}
        </span>
      )}
      {confidence !== undefined && <ConfidenceScale value={confidence} />}
    </span>
  )
}

/** A dot on a line of ten places. It is read aloud by the meter it belongs to. */
export function ConfidenceScale({ value }: { value: number | null }) {
  return (
    <svg viewBox="0 0 54 12" width="54" height="12" aria-hidden="true" className="shrink-0">
      <path d="M4.5 6h45M4.5 4v4M24.5 4v4M49.5 4v4" className="stroke-line-strong" />
      {value !== null && (
        <circle
          cx={4.5 + (Math.min(10, Math.max(1, value)) - 1) * 5}
          cy="6"
          r="3"
          className={value <= 4 ? 'fill-at-risk-fill' : 'fill-ink-soft'}
        />
      )}
    </svg>
  )
}
