import type { ReactNode } from 'react'
import { cx } from '#ui/cx.ts'

type SectionProps = {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  /** For tables and lists that people compare. */
  wide?: boolean
  children: ReactNode
}

/** One matter of the settings: its name, a sentence if needed, and its controls. */
export function Section({ title, lead, actions, wide = false, children }: SectionProps) {
  return (
    <section
      className={cx(
        'flex flex-col gap-4 border-b border-line py-6 first:pt-2 last:border-b-0',
        wide ? 'max-w-4xl' : 'max-w-xl',
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 className="text-lg font-semibold">{title}</h2>
        {actions}
      </div>
      {lead && <p className="max-w-[65ch] text-base text-ink-soft">{lead}</p>}
      {children}
    </section>
  )
}
