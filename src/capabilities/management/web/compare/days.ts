import { addDays, type CalendarDate, dateIn, isCalendarDate } from '#kernel/calendar.ts'
import type { Rhythm } from '../../contract.ts'

type Cycle = Pick<Rhythm['cycle'], 'startsOn' | 'endsOn' | 'publishedAt'>

/** Days from which one usually looks: none that is yet to come. */
export function usualDays(
  { startsOn, publishedAt }: Cycle,
  today: CalendarDate,
  timeZone: string,
): { published: CalendarDate | null; start: CalendarDate | null; week: CalendarDate } {
  const day = publishedAt === null ? null : dateIn(timeZone, new Date(publishedAt))
  // A day is compared as it stood at its end: from today on nothing has changed yet.
  const published = day !== null && day < today ? day : null
  const start = startsOn !== null && startsOn < today ? startsOn : null
  return { published, start, week: addDays(today, -7) }
}

/**
 * The two days to compare: as the address has them, else from the publishing, or the first day, or a
 * week ago, to the end of the cycle or today.
 */
export function daysToCompare(
  asked: { from: string | null; to: string | null },
  cycle: Cycle,
  today: CalendarDate,
  timeZone: string,
): { from: CalendarDate; to: CalendarDate } {
  const { published, start, week } = usualDays(cycle, today, timeZone)
  const end = cycle.endsOn !== null && cycle.endsOn < today ? cycle.endsOn : today
  const read = (day: string | null): CalendarDate | null =>
    day !== null && isCalendarDate(day) && day <= today ? day : null
  return { from: read(asked.from) ?? published ?? start ?? week, to: read(asked.to) ?? end }
}
