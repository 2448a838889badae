import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { ClosingPage } from '../../contract.ts'
import { Comparison } from './comparison/Comparison.tsx'

/** This cycle beside those before it, and what was dropped in its course. */
export function AsAWhole({ page, unitId }: { page: ClosingPage; unitId: string | null }) {
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-10 px-4 py-6 md:px-8">
      <Comparison cycleId={page.cycle.id} unitId={unitId} />
      <Dropped page={page} />
    </div>
  )
}

function Dropped({ page: { dropped } }: { page: ClosingPage }) {
  const words = useMessages('management').closing
  const format = useFormat()
  const nameOf = useMemberName()
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{words.whole.dropped}</h2>
      {dropped.length === 0 && <p className="text-base text-ink-soft">{words.whole.noneDropped}</p>}
      <ul className="flex flex-col">
        {dropped.map(({ id, title, at, memberId, reason }) => (
          <li key={id} className="border-b border-line py-2 last:border-b-0">
            <span className="text-base font-medium">{title}</span>
            <span className="block text-sm text-ink-soft">
              {nameOf(memberId)} · {format.instant(at)}
              {reason && ` · ${words.because(reason)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
