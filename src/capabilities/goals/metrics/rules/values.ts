import type { CalendarDate } from '#kernel/calendar.ts'

export interface ValueFacts {
  readonly id: string
  readonly day: CalendarDate
  readonly value: number
  readonly correctedById: string | null
  readonly removedAt: string | null
}

/** Neither corrected nor removed. */
export const counts = ({ correctedById, removedAt }: ValueFacts): boolean =>
  correctedById === null && removedAt === null

/** The values that count, the earliest day first. A day has one at most. */
export const countingValues = <V extends ValueFacts>(values: readonly V[]): V[] =>
  values.filter(counts).sort((a, b) => (a.day < b.day ? -1 : 1))

/** The value that holds on a day: the last one of that day or before; null before the first. */
export const valueOn = <V extends ValueFacts>(values: readonly V[], day: CalendarDate): V | null =>
  countingValues(values).findLast((one) => one.day <= day) ?? null
