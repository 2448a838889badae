import { useDeferredValue } from 'react'
import { Link } from 'wouter'
import { usePrefetch } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { GoalRow, getObjective } from '../../contract.ts'
import { ExplainedProgress } from '../goal/ExplainedProgress.tsx'
import { ExplainedStatus } from '../goal/ExplainedStatus.tsx'
import { goalHref } from '../goal/goal-href.ts'

type MineProps = {
  rows: readonly GoalRow[]
  /** However many are shown. */
  total: number
  allHref: string
}

/** Rows of the first drawing: more would hold up what one owes, which stands above them. */
const first = 6

/** The goals I carry, each with where it stands. */
export function Mine({ rows, total, allHref }: MineProps) {
  const words = useMessages('goals').home
  const prefetch = usePrefetch()
  const shown = useDeferredValue(rows.length, first)
  return (
    <section aria-labelledby="mine" className="flex flex-col gap-3">
      <h2 id="mine" className="text-lg font-semibold">
        {words.mine}
      </h2>
      {rows.length === 0 && <NoneYet />}
      <ul>
        {rows.slice(0, shown).map((row) => (
          <li
            key={row.id}
            onPointerEnter={() =>
              prefetch<typeof getObjective>('goals.getObjective', { id: row.objectiveId })
            }
            className={cx(
              'grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_6.5rem_13rem]',
              row.kind === 'key-result' && 'pl-5',
            )}
          >
            <Link
              href={goalHref(row)}
              className={linkClass(
                'quiet',
                cx('line-clamp-2 min-w-0 break-words', row.kind === 'objective' && 'font-semibold'),
              )}
            >
              {row.title}
            </Link>
            <ExplainedStatus goal={row} />
            <div className="col-span-2 sm:col-span-1">
              <ExplainedProgress goal={row} pace={row.pace} confidence={row.confidence} />
            </div>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <Link href={allHref} className={linkClass('text', 'self-start text-sm')}>
          {words.shownOf(rows.length, total)}
        </Link>
      )}
    </section>
  )
}

function NoneYet() {
  const words = useMessages('goals').home
  return (
    <div className="flex flex-col items-start gap-3">
      <div>
        <p className="font-medium">{words.mineEmpty}</p>
        <p className="text-ink-soft">{words.mineEmptyText}</p>
      </div>
      <p className="border-l-2 border-line-strong py-0.5 pl-4">{words.mineExample}</p>
      <Link href="/goals?new=1" className={buttonClass('primary')}>
        {words.mineAction}
      </Link>
    </div>
  )
}
