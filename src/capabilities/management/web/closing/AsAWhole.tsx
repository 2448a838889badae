import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { ClosingPage, CycleEnd } from '../../contract.ts'

/** This cycle beside those before it, and what was dropped in its course. */
export function AsAWhole({ page }: { page: ClosingPage }) {
  const words = useMessages('management').closing.whole
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-8 px-4 py-6 md:px-8">
      <section className="flex flex-col gap-2">
        <h2 className="text-lg font-semibold">{words.cycles}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled by keys too */}
        <section tabIndex={0} aria-label={words.cycles} className="overflow-x-auto">
          <table className="tabular w-full min-w-140 text-left text-base">
            <thead className="text-sm text-ink-soft">
              <tr className="border-b border-line-strong">
                <th className="py-1.5 font-medium">{words.cycle}</th>
                {[
                  words.objectives,
                  words.progress,
                  words.scored,
                  words.committed,
                  words.aspirational,
                  words.unsaid,
                ].map((head) => (
                  <th key={head} className="py-1.5 pl-4 text-right font-medium">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {page.cycles.map((cycle) => (
                <Line key={cycle.id} cycle={cycle} isThis={cycle.id === page.cycle.id} />
              ))}
            </tbody>
          </table>
        </section>
        <p className="text-sm text-ink-faint">{words.expected}</p>
      </section>
      <Dropped page={page} />
    </div>
  )
}

function Line({ cycle, isThis }: { cycle: CycleEnd; isThis: boolean }) {
  const words = useMessages('management').closing.whole
  const format = useFormat()
  const score = (value: number | null) =>
    value === null ? words.unknown : format.number(value, { maximumFractionDigits: 2 })
  const figures = [
    format.number(cycle.objectives),
    cycle.progress === null ? words.unknown : format.percent(cycle.progress),
    format.number(cycle.scored),
    score(cycle.committed),
    score(cycle.aspirational),
    score(cycle.unsaid),
  ]
  return (
    <tr className={isThis ? 'border-b border-line font-semibold' : 'border-b border-line'}>
      <th scope="row" className="py-2 font-[inherit]">
        {cycle.name}
      </th>
      {figures.map((figure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
        <td key={at} className="py-2 pl-4 text-right">
          {figure}
        </td>
      ))}
    </tr>
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
