import { addDays, type CalendarDate, dateIn, dayNumber } from '#kernel/calendar.ts'
import { minuteOfDayIn, momentIn, nextDaily } from '#kernel/zoned-time.ts'

export const rhythms = ['off', 'daily', 'weekly'] as const

/** When somebody wants to be written to. Minutes count from midnight, 0..1439. */
export interface Wish {
  readonly letters: (typeof rhythms)[number]
  /** 0 = Sunday … 6 = Saturday; counts for weekly letters. */
  readonly weekday: number
  readonly minuteOfDay: number
  /** Quiet from the first minute, inside, to the second, outside; past midnight if it is smaller. */
  readonly quietFrom: number
  readonly quietTo: number
  readonly quietWeekend: boolean
}

const hour = 60

/** A letter a week, on its first working day at nine, and none at night or on a weekend. */
export const proposedWish = (weekStartsOn: number): Wish => ({
  letters: 'weekly',
  weekday: isWeekend(weekStartsOn) ? 1 : weekStartsOn,
  minuteOfDay: 9 * hour,
  quietFrom: 19 * hour,
  quietTo: 8 * hour,
  quietWeekend: true,
})

const isWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6

/** 0 = Sunday … 6 = Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (date: CalendarDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7

/** Whether this minute of a day lies in the hours that are to be quiet. */
export function isQuietMinute({ quietFrom, quietTo }: Wish, minute: number): boolean {
  if (quietFrom === quietTo) return false
  if (quietFrom < quietTo) return minute >= quietFrom && minute < quietTo
  return minute >= quietFrom || minute < quietTo
}

/** Whether nothing may be sent at this moment. */
export const isQuiet = (wish: Wish, timeZone: string, at: Date): boolean =>
  isQuietMinute(wish, minuteOfDayIn(timeZone, at)) ||
  (wish.quietWeekend && isWeekend(weekdayOf(dateIn(timeZone, at))))

/** What is wrong with a wish that would never, or never at its hour, be kept. */
export function wishFault(wish: Wish): 'hour-is-quiet' | 'day-is-quiet' | null {
  if (wish.letters === 'off') return null
  if (isQuietMinute(wish, wish.minuteOfDay)) return 'hour-is-quiet'
  if (wish.letters === 'weekly' && wish.quietWeekend && isWeekend(wish.weekday))
    return 'day-is-quiet'
  return null
}

const isWanted = (wish: Wish, date: CalendarDate): boolean => {
  const weekday = weekdayOf(date)
  if (wish.letters === 'weekly') return weekday === wish.weekday
  return !(wish.quietWeekend && isWeekend(weekday))
}

/**
 * The first moment after `after` at which a letter is wanted; null where none are.
 *
 * @param wish without a fault
 */
export function nextLetter(wish: Wish, timeZone: string, after: Date): Date | null {
  if (wish.letters === 'off') return null
  const today = dateIn(timeZone, after)
  // Two weeks hold every weekday twice, whatever the clocks do; where they go back at midnight,
  // yesterday comes again.
  for (let days = -1; days < 14; days++) {
    const date = addDays(today, days)
    // Whether a day is wanted costs nothing; its moment on the wall costs a person's share of the run.
    if (!isWanted(wish, date)) continue
    const at = momentIn(timeZone, date, wish.minuteOfDay)
    if (at > after) return at
  }
  return null
}

/** When a letter that is late may go out: at once, or when the quiet hours are over. */
export function whenOpen(wish: Wish, timeZone: string, now: Date): Date {
  let at = now
  for (let days = 0; days < 4 && isQuiet(wish, timeZone, at); days++) {
    const today = dateIn(timeZone, at)
    const ends = momentIn(timeZone, today, wish.quietTo)
    const isOver = ends <= at || isQuiet(wish, timeZone, ends)
    at = isOver ? nextDaily(timeZone, at, wish.quietTo) : ends
  }
  return at
}
