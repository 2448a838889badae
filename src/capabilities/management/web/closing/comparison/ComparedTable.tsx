import type { ReactNode } from 'react'
import { useMessages } from '#ui/i18n.tsx'
import type { ComparedCycle } from './figure.ts'

type ComparedTableProps = {
  label: string
  /** What the lines are. */
  head: string
  cycles: readonly ComparedCycle[]
  children: ReactNode
}

/** Lines by cycles: the one under review stands first. */
export function ComparedTable({ label, head, cycles, children }: ComparedTableProps) {
  const words = useMessages('management').closing.compared
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled by keys too
    <section tabIndex={0} aria-label={label} className="overflow-x-auto">
      <table className="tabular w-full table-fixed text-left text-base">
        <colgroup>
          <col className="w-40 md:w-auto" />
          {cycles.map(({ id }) => (
            <col key={id} className="w-32 md:w-36" />
          ))}
        </colgroup>
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-line-strong">
            <th scope="col" className="sticky left-0 bg-surface py-1.5 pr-3 font-medium">
              {head}
            </th>
            {cycles.map(({ id, name }, at) => (
              <th
                key={id}
                scope="col"
                className={`px-2.5 py-1.5 text-right font-medium ${at === 0 ? 'rounded-t-m bg-accent-soft text-ink' : ''}`}
              >
                {name}
                {at === 0 && <span className="sr-only"> ({words.thisCycle})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
