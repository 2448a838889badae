import { addDays, type CalendarDate, dayNumber } from '#kernel/calendar.ts'

/** 1970-01-01 was a Thursday. */
const weekdayOfDayZero = 4

/** The first day of the week a day lies in. @param startsOn 0 = Sunday … 6 = Saturday */
export function weekOf(day: CalendarDate, startsOn: number): CalendarDate {
  const weekday = (((dayNumber(day) + weekdayOfDayZero) % 7) + 7) % 7
  return addDays(day, -((weekday - startsOn + 7) % 7))
}
