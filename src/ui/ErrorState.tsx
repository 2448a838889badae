import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type ErrorStateProps = {
  /** What happened. */
  title: string
  /** What was kept. */
  kept?: ReactNode
  /** What to do. */
  remedy?: ReactNode
  /** Buttons: the way out. */
  action?: ReactNode
  /** For the people who mend it. */
  detail?: string | null | undefined
  className?: string
}

/** An error says what happened, what was kept, and what to do. */
export function ErrorState({ title, kept, remedy, action, detail, className }: ErrorStateProps) {
  return (
    <section
      role="alert"
      className={cx('mx-auto flex max-w-lg flex-col items-start gap-3 px-4 py-12', className)}
    >
      <h2 className="text-lg font-semibold text-ink">{title}</h2>
      {(kept || remedy) && (
        <div className="flex flex-col gap-1 text-md text-ink-soft">
          {kept && <p>{kept}</p>}
          {remedy && <p>{remedy}</p>}
        </div>
      )}
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
      {detail && <p className="font-mono text-xs break-all text-ink-faint">{detail}</p>}
    </section>
  )
}
