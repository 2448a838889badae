import type { CalendarDate } from '#kernel/calendar.ts'

/** Both days are inside; null where a cycle has no such end. */
export interface Days {
  readonly startsOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
}

/**
 * Which day of a cycle lies outside the cycle around it, or null if none does. An end that one of
 * the two does not have is not compared. Source: the method nests a quarter in a year, and what is
 * read of the year (its months, its close) would otherwise miss days of the quarter.
 */
export const dayOutside = (inner: Days, outer: Days): keyof Days | null => {
  const bounds = [outer.startsOn, outer.endsOn]
  const isOutside = (day: CalendarDate | null): boolean => {
    const [from = null, to = null] = bounds
    return day !== null && ((from !== null && day < from) || (to !== null && day > to))
  }
  if (isOutside(inner.startsOn)) return 'startsOn'
  return isOutside(inner.endsOn) ? 'endsOn' : null
}
