import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const tones = {
  plain: 'bg-hover text-ink-soft',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-on-track-soft text-on-track',
  warn: 'bg-at-risk-soft text-at-risk',
  bad: 'bg-off-track-soft text-off-track',
  outline: 'border border-line-strong text-ink-soft',
}

export type BadgeProps = {
  tone?: keyof typeof tones
  icon?: ReactNode
  className?: string
  children: ReactNode
}

/** A short fact about a thing; never the only carrier of its meaning by colour. */
export function Badge({ tone = 'plain', icon, className, children }: BadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex h-5 w-fit max-w-full shrink-0 items-center gap-1 rounded-s px-1.5 text-xs font-medium whitespace-nowrap tabular forced-colors:border',
        tones[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  )
}
