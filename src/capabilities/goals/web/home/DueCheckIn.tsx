import { Link } from 'wouter'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { GoalRow } from '../../contract.ts'
import { CheckInForm, type CheckInFormProps } from '../check-in/CheckInForm.tsx'
import { ExplainedStatus } from '../goal/ExplainedStatus.tsx'
import { aimText } from '../goal/figure-text.ts'
import { goalHref } from '../goal/goal-href.ts'

/** A check-in that is due, ready to be filled in. */
export function DueCheckIn(props: CheckInFormProps) {
  const words = useMessages('goals')
  const format = useFormat()
  const { row } = props
  const aim = row.figures && aimText(row.figures, words.goal, format)
  return (
    <article className="flex flex-col gap-3 rounded-l border border-line-strong bg-raised px-4 py-4 shadow-raised">
      <div>
        <h3 className="text-md font-medium break-words">
          <Link href={goalHref(row)} className={linkClass('quiet')}>
            {row.title}
          </Link>
        </h3>
        <p className="tabular mt-0.5 flex flex-wrap gap-x-3 text-sm text-ink-soft">
          {aim && <span className="min-w-0 wrap-anywhere">{aim}</span>}
          <Since row={row} />
        </p>
      </div>
      <CheckInForm {...props} later={words.home.later} />
    </article>
  )
}

function Since({ row }: { row: GoalRow }) {
  const words = useMessages('goals').goal
  if (!row.checkedInAt) return <span>{words.neverCheckedIn}</span>
  return <RelativeTime at={row.checkedInAt} />
}

/** A further check-in that is due, in one line. */
export function DueLine({ row, onStart }: { row: GoalRow; onStart: () => void }) {
  const words = useMessages('goals')
  return (
    <li className="flex min-h-10 items-center gap-3 border-b border-line py-1 last:border-b-0">
      <ExplainedStatus goal={row} kind="mark" />
      <Link
        href={goalHref(row)}
        className={linkClass('quiet', 'min-w-0 flex-1 truncate text-base')}
      >
        {row.title}
      </Link>
      <span className="hidden shrink-0 text-xs text-ink-faint sm:block">
        <Since row={row} />
      </span>
      <Button size="s" kind="quiet" aria-label={words.home.checkInNow(row.title)} onClick={onStart}>
        {words.checkIn.title}
      </Button>
    </li>
  )
}
