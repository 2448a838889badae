import ChevronRight from 'lucide-react/icons/chevron-right'
import { useState } from 'react'
import { Link } from 'wouter'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { GoalRow } from '../../contract.ts'
import { goalHref } from '../goal/goal-href.ts'

const most = 12

type ToMendProps = {
  rows: readonly GoalRow[]
  /** However many were given. */
  total: number
  allHref: string
}

/** Key results of one's own that lack a figure, folded until asked for: check-ins come first. */
export function ToMend({ rows, total, allHref }: ToMendProps) {
  const words = useMessages('goals')
  const [open, setOpen] = useState(false)
  if (rows.length === 0) return null
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex items-start gap-1.5 rounded-s text-left"
      >
        <ChevronRight
          size={14}
          aria-hidden="true"
          className={cx('mt-1 shrink-0 text-ink-faint transition-transform', open && 'rotate-90')}
        />
        <span>
          <span className="font-medium">{words.goal.toMendCount(total)}</span>
          <span className="block max-w-[65ch] text-sm text-ink-soft">{words.home.mendLead}</span>
        </span>
      </button>
      {open && (
        <ul className="pl-5">
          {rows.slice(0, most).map((row) => (
            <li
              key={row.id}
              className="flex min-h-10 items-center gap-3 border-b border-line py-1 last:border-b-0"
            >
              <span className="min-w-0 flex-1 truncate">{row.title}</span>
              <Link
                href={`${goalHref(row)}&mend=1`}
                aria-label={`${words.home.mend}: ${row.title}`}
                className={linkClass('text', 'shrink-0 text-sm')}
              >
                {words.home.mend}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {open && total > most && (
        <Link
          href={`${allHref}&toMend=1&shape=flat`}
          className={linkClass('text', 'ml-5 inline-block py-1 text-sm')}
        >
          {words.home.shownOf(Math.min(rows.length, most), total)}
        </Link>
      )}
    </div>
  )
}
