import { addDays, type CalendarDate } from './calendar.ts'
import { momentIn } from './zoned-time.ts'

/** The last moment of a day in an IANA time zone, to the millisecond; a day may have 23 or 25 hours. */
export const endOfDay = (timeZone: string, date: CalendarDate): Date =>
  new Date(momentIn(timeZone, addDays(date, 1), 0).getTime() - 1)
