import type { ReactNode } from 'react'

/** One component in its states. */
export function Story({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      id={title}
      className="border-t border-line py-6 md:grid md:grid-cols-[10rem_1fr] md:gap-6"
    >
      <h2 className="mb-3 text-sm font-semibold text-ink-soft">{title}</h2>
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
    </section>
  )
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="flex min-w-0 flex-wrap items-center gap-3">{children}</div>
}
