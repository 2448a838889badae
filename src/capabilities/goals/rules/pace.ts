import { type Day, dayNumberOf } from './day.ts'

/** Where the work should be, with the days behind it. */
export interface Pace {
  /** Elapsed share of the span, 0..1. */
  readonly expected: number
  /** Days elapsed, today included; 0 before the first day, all of them after the last. */
  readonly elapsedDays: number
  readonly totalDays: number
}

/**
 * Pace expected on `today`: the share of the days of a span that have begun, first and last day
 * both counted. 0 before the first day, 1 on the last day and ever after.
 *
 * The span is the cycle, or start to due date of a key result that has its own. Null if a date is
 * absent or no real date, or the end lies before the start: without dates there is no pace.
 *
 * Source: the method, section D, "Status".
 */
export const paceOf = (
  span: { readonly start: Day | null; readonly end: Day | null },
  today: Day,
): Pace | null => {
  if (span.start === null || span.end === null) return null
  const [start, end, now] = [dayNumberOf(span.start), dayNumberOf(span.end), dayNumberOf(today)]
  if (start === null || end === null || now === null || end < start) return null
  const totalDays = end - start + 1
  const elapsedDays = Math.min(totalDays, Math.max(0, now - start + 1))
  return { expected: elapsedDays / totalDays, elapsedDays, totalDays }
}
