import type { ReactNode } from 'react'
import { cx } from './cx.ts'

export type EmptyStateProps = {
  title: string
  /** What will stand here, in one or two sentences. */
  children?: ReactNode
  /** One true example, drawn as the real thing would be. */
  example?: ReactNode
  /** One action. */
  action?: ReactNode
  className?: string
}

/** An empty page teaches: what belongs here, one example, one action. */
export function EmptyState({ title, children, example, action, className }: EmptyStateProps) {
  return (
    <section
      className={cx('mx-auto flex max-w-lg flex-col items-start gap-3 px-4 py-12', className)}
    >
      <h2 className="text-lg font-semibold text-ink">{title}</h2>
      {children && <div className="text-md text-ink-soft">{children}</div>}
      {example && (
        <div className="w-full border-l-2 border-line-strong py-1 pl-4 text-base">{example}</div>
      )}
      {action}
    </section>
  )
}
