import { daysBetween } from '#kernel/calendar.ts'
import { Badge } from '#ui/Badge.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { Rhythm } from '../../contract.ts'

/** How far the cycle is, in a few words beside its name. */
export function CycleState({ rhythm: { cycle, today } }: { rhythm: Rhythm }) {
  const words = useMessages('management').cycle
  const format = useFormat()
  const { startsOn, endsOn, publishedAt, closedAt } = cycle
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      {closedAt !== null && <Badge tone="outline">{words.closed}</Badge>}
      {startsOn !== null && endsOn !== null && <span className="tabular">{daysText()}</span>}
      {closedAt === null && publishedAt === null && <Badge tone="outline">{words.draft}</Badge>}
    </span>
  )

  function daysText(): string {
    if (startsOn === null || endsOn === null) return ''
    if (today < startsOn) return words.begins(format.date(startsOn, 'long'))
    if (today > endsOn) return words.ended(format.date(endsOn, 'long'))
    const day = words.day(daysBetween(startsOn, today) + 1, daysBetween(startsOn, endsOn) + 1)
    return `${day} · ${words.daysLeft(daysBetween(today, endsOn))}`
  }
}
