import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'

export const statuses = [
  'not-started',
  'on-track',
  'at-risk',
  'off-track',
  'achieved',
  'unknown',
] as const
export type Status = (typeof statuses)[number]

const text: Record<Status, string> = {
  'not-started': 'text-not-started',
  'on-track': 'text-on-track',
  'at-risk': 'text-at-risk',
  'off-track': 'text-off-track',
  achieved: 'text-achieved',
  unknown: 'text-unknown',
}

const fill: Record<Status, string> = {
  'not-started': 'text-not-started-fill',
  'on-track': 'text-on-track-fill',
  'at-risk': 'text-at-risk-fill',
  'off-track': 'text-off-track-fill',
  achieved: 'text-achieved-fill',
  unknown: 'text-unknown-fill',
}

const soft: Record<Status, string> = {
  'not-started': 'bg-not-started-soft border-not-started-line',
  'on-track': 'bg-on-track-soft border-on-track-line',
  'at-risk': 'bg-at-risk-soft border-at-risk-line',
  'off-track': 'bg-off-track-soft border-off-track-line',
  achieved: 'bg-achieved-soft border-achieved-line',
  unknown: 'bg-unknown-soft border-unknown-line',
}

/** One shape a state, so that colour is never the only sign: ring, disc, triangle, square, tick, dashes. */
function Shape({ status }: { status: Status }) {
  if (status === 'not-started') return <circle cx="6" cy="6" r="4.25" {...stroke} />
  if (status === 'on-track') return <circle cx="6" cy="6" r="5" fill="currentColor" />
  if (status === 'at-risk') return <path d="M6 .9 11.6 10.8H.4Z" fill="currentColor" />
  if (status === 'off-track') {
    return <rect x="1.5" y="1.5" width="9" height="9" rx="1" fill="currentColor" />
  }
  if (status === 'achieved')
    return <path d="M1.2 6.4 4.6 9.8 10.8 2.6" {...stroke} strokeWidth="2.2" />
  return <circle cx="6" cy="6" r="4.25" {...stroke} strokeDasharray="1.8 2.2" />
}

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }

export type StatusMarkProps = {
  status: Status
  /** Another word than the usual one. */
  word?: string | undefined
  /** `mark`: shape with the word read aloud only; `word`: shape and word; `pill`: on its own ground. */
  kind?: 'mark' | 'word' | 'pill'
  /** Set by a person, not computed: said with a dotted line under the word. */
  overridden?: boolean
  className?: string
}

export function StatusMark({
  status,
  word,
  kind = 'word',
  overridden = false,
  className,
}: StatusMarkProps) {
  const words = useMessages('ui').status
  const said = word ?? words[status]
  return (
    <span
      title={kind === 'mark' ? said : undefined}
      className={cx(
        'inline-flex w-fit shrink-0 items-center gap-1.5 text-sm whitespace-nowrap',
        text[status],
        kind === 'pill' && cx('h-6 rounded-m border px-2 font-medium', soft[status]),
        className,
      )}
    >
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" className={fill[status]}>
        <Shape status={status} />
      </svg>
      <span
        className={cx(
          kind === 'mark' && 'sr-only',
          overridden && 'underline decoration-dotted underline-offset-[0.25em]',
        )}
      >
        {said}
      </span>
    </span>
  )
}
