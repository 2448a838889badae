import { Link } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { WeekNote } from '../../contract.ts'

type WeekNoteViewProps = {
  note: WeekNote
  /** The plan of the week before, to read this week's wins against. */
  planned?: string | null | undefined
  named?: boolean
}

/** One week of one person. */
export function WeekNoteView({ note, planned = null, named = false }: WeekNoteViewProps) {
  const words = useMessages('checkIn').week
  const format = useFormat()
  const { person, week, wins, plan, changed, planKept, isSimulated } = note
  const parts = [
    { id: 'planned', label: words.planned, text: planned },
    { id: 'wins', label: words.wins, text: wins },
    { id: 'changed', label: words.changed, text: changed },
    { id: 'plan', label: words.plan, text: plan },
  ]
  return (
    <article className="flex flex-col gap-1 border-t border-line py-2.5">
      <h3 className="flex flex-wrap items-center gap-2 text-base font-medium">
        {named && (
          <Link href={`/people/${person.id}`} className={linkClass('quiet')}>
            {person.name}
          </Link>
        )}
        <span className={named ? 'text-sm font-normal text-ink-soft' : undefined}>
          {words.of(format.date(week))}
        </span>
        {isSimulated && <Badge tone="outline">{words.simulated}</Badge>}
      </h3>
      <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
        {parts.map(
          ({ id, label, text }) =>
            text && (
              <div key={id} className="min-w-0">
                <dt className="flex items-center gap-2 text-xs text-ink-faint">
                  {label}
                  {id === 'planned' && planKept && (
                    <span className="font-medium text-ink-soft">{words.keptOptions[planKept]}</span>
                  )}
                </dt>
                <dd className="max-w-[60ch] text-base break-words whitespace-pre-line">{text}</dd>
              </div>
            ),
        )}
      </dl>
    </article>
  )
}
