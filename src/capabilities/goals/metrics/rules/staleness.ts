import { type CalendarDate, daysBetween } from '#kernel/calendar.ts'

/** How often a value is expected. */
export const RHYTHMS = ['weekly', 'monthly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/**
 * Days after which a value is due again, with a few to count it and to write it down: a week or the
 * longest month, and three or seven days.
 */
const dueAfter: Readonly<Record<Rhythm, number>> = { weekly: 7 + 3, monthly: 31 + 7 }

/** Whole days since the last value; null where there is none, which is not the same as 0. */
export const ageOf = (last: CalendarDate | null, today: CalendarDate): number | null =>
  last === null ? null : Math.max(0, daysBetween(last, today))

/**
 * Whether the last value is older than its rhythm allows. A metric without any value is not stale:
 * it has not begun.
 */
export const isStale = (rhythm: Rhythm, last: CalendarDate | null, today: CalendarDate): boolean =>
  (ageOf(last, today) ?? 0) > dueAfter[rhythm]
