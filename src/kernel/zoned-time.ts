import { addDays, type CalendarDate, dateIn } from './calendar.ts'

const minuteMs = 60_000
const dayMs = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, format)
  return format
}

/** What the clock on the wall shows at `at` in an IANA time zone, in minutes after midnight, 0..1439. */
export function minuteOfDayIn(timeZone: string, at: Date): number {
  const [hours = 0, minutes = 0] = clockOf(timeZone).format(at).split(':').map(Number)
  return hours * 60 + minutes
}

/** How far the wall is ahead of UTC at this moment, in milliseconds, whole minutes. */
function aheadOfUtc(timeZone: string, at: number): number {
  const moment = new Date(at)
  const wall = Date.parse(`${dateIn(timeZone, moment)}T00:00:00Z`)
  const shown = wall + minuteOfDayIn(timeZone, moment) * minuteMs
  return shown - Math.floor(at / minuteMs) * minuteMs
}

/**
 * The moment at which the wall in `timeZone` shows this day and minute. In the hour that a change to
 * summer time leaves out, the moment the clocks are moved; in the hour that comes twice, the first.
 */
export function momentIn(timeZone: string, date: CalendarDate, minuteOfDay: number): Date {
  const wanted = Date.parse(`${date}T00:00:00Z`) + minuteOfDay * minuteMs
  // The offset can differ by a day's change at most: the two of the days around are all there are.
  const offsets = [wanted - dayMs, wanted + dayMs].map((at) => aheadOfUtc(timeZone, at))
  const moments = offsets.map((offset) => wanted - offset).sort((a, b) => a - b)
  const exact = moments.find((at) => at + aheadOfUtc(timeZone, at) === wanted)
  if (exact !== undefined) return new Date(exact)
  return new Date(changeBetween(timeZone, moments[0] ?? wanted, moments[1] ?? wanted))
}

/** The first minute after `from`, up to `to`, at which the wall runs by the offset of `to`. */
function changeBetween(timeZone: string, from: number, to: number): number {
  const after = aheadOfUtc(timeZone, to)
  let [low, high] = [from, to]
  while (high - low > minuteMs) {
    const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs
    if (aheadOfUtc(timeZone, middle) === after) high = middle
    else low = middle
  }
  return high
}

/** The first moment after `after` at which the wall shows this minute of a day. */
export function nextDaily(timeZone: string, after: Date, minuteOfDay: number): Date {
  const today = dateIn(timeZone, after)
  for (const days of [-1, 0, 1]) {
    const moment = momentIn(timeZone, addDays(today, days), minuteOfDay)
    if (moment > after) return moment
  }
  return momentIn(timeZone, addDays(today, 2), minuteOfDay)
}
