import { Link } from 'wouter'
import { dateIn, daysBetween } from '#kernel/calendar.ts'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { CycleItem } from '../../contract.ts'

type WhereWeAreProps = { cycles: readonly CycleItem[]; currentId: string | null }

/** The cycle under way, how far it is, and what is left of it. */
export function WhereWeAre({ cycles, currentId }: WhereWeAreProps) {
  const words = useMessages('goals').cycles
  const format = useFormat()
  const today = dateIn(format.timeZone, new Date())
  const current = cycles.find(({ id }) => id === currentId)
  const next = cycles
    .filter(({ startsOn }) => startsOn !== null && startsOn > today)
    .toSorted((a, b) => ((a.startsOn ?? '') < (b.startsOn ?? '') ? -1 : 1))[0]
  const { startsOn, endsOn } = current ?? {}
  return (
    <section className="flex flex-col gap-1">
      {!current && <p className="text-md font-medium">{words.noneNow}</p>}
      {current && (
        <p className="text-md font-semibold">
          <Link href={`/cycles/${current.id}`} className={linkClass('quiet')}>
            {words.now(current.name)}
          </Link>
        </p>
      )}
      {startsOn && endsOn && (
        <p className="tabular text-ink-soft">
          {words.day(daysBetween(startsOn, today) + 1, daysBetween(startsOn, endsOn) + 1)}
          {' · '}
          {words.daysLeft(daysBetween(today, endsOn))}
        </p>
      )}
      {next?.startsOn && (
        <p className="text-ink-soft">{words.next(next.name, format.date(next.startsOn, 'long'))}</p>
      )}
    </section>
  )
}
