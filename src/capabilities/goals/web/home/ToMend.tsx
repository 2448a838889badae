import { Link } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { GoalRow } from '../../contract.ts'
import { goalHref } from '../goal/goal-href.ts'

const most = 5

/** Key results of one's own that lack a figure. */
export function ToMend({ rows }: { rows: readonly GoalRow[] }) {
  const words = useMessages('goals')
  if (rows.length === 0) return null
  return (
    <div className="flex flex-col gap-1 pt-2">
      <h3 className="flex items-center gap-2 text-base font-semibold">
        {words.goal.toMend}
        <Badge>{rows.length}</Badge>
      </h3>
      <p className="max-w-[65ch] text-sm text-ink-soft">{words.home.mendLead}</p>
      <ul>
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
      {rows.length > most && (
        <p className="text-sm text-ink-faint">{words.home.moreEntries(rows.length - most)}</p>
      )}
    </div>
  )
}
