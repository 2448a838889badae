import type { ReactNode } from 'react'

type BlockProps = {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One matter of a page that is read: its heading, and what there is to say. */
export function Block({ title, lead, actions, children }: BlockProps) {
  return (
    <section className="flex flex-col gap-3 py-5">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg font-semibold">{title}</h2>
        {actions}
      </div>
      {lead && <p className="max-w-[70ch] text-sm text-ink-soft">{lead}</p>}
      {children}
    </section>
  )
}
