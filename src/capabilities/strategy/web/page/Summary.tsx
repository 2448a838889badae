import { Link } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { StrategyPageAnswer } from '../../contract.ts'
import { Balance } from '../Balance.tsx'

type SummaryProps = { answer: StrategyPageAnswer; isPast: boolean }

/** Beside the text: where its parts stand, what nobody carries, and the balance. */
export function Summary({ answer, isPast }: SummaryProps) {
  const words = useMessages('strategy').page
  const { directions, counts } = answer
  const pursued = directions.filter(({ status }) => status === 'active')
  const unserved = pursued.filter((one) => one.counts.serving === 0).length
  return (
    <aside className="flex min-w-0 flex-col gap-8 max-xl:max-w-[46rem] xl:sticky xl:top-4 xl:self-start">
      {pursued.length > 0 && (
        <div className="flex flex-col gap-2 text-sm">
          <p>{words.lead(pursued.length, unserved)}</p>
          <p>
            {counts.objectives === 0
              ? words.noObjectives
              : words.unaligned(counts.unaligned, counts.objectives)}{' '}
            {counts.unaligned > 0 && !isPast && (
              <Link href="/strategy/map?at=unaligned" className={linkClass('text')}>
                {words.showUnaligned}
              </Link>
            )}
          </p>
        </div>
      )}
      {pursued.length > 1 && (
        <nav aria-label={words.onThisPage} className="max-xl:hidden">
          <h2 className="pb-1 text-sm font-medium text-ink-faint">{words.directions}</h2>
          <ol className="-mx-2 flex max-h-80 flex-col overflow-y-auto">
            {directions
              .filter(({ status }) => status !== 'retired')
              .map((one, at) => (
                <li key={one.id}>
                  <a
                    href={`#direction-${one.id}`}
                    className="flex gap-2 rounded-m px-2 py-1 text-sm text-ink-soft hover:bg-hover hover:text-ink"
                  >
                    <span className="tabular w-6 shrink-0 text-right text-ink-faint">{at + 1}</span>
                    <span className="min-w-0 flex-1 truncate">{one.title}</span>
                    <span className="tabular shrink-0 text-ink-faint">{one.counts.serving}</span>
                  </a>
                </li>
              ))}
          </ol>
        </nav>
      )}
      {!isPast && <Balance />}
    </aside>
  )
}
