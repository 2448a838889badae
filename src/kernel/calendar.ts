/** A day of the calendar, `YYYY-MM-DD`, without a place or a time. Compares as text. */
export type CalendarDate = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 86_400_000

/** Whether the text is a day that exists, between the years 1900 and 2199. */
export function isCalendarDate(text: string): boolean {
  const match = shape.exec(text)
  if (!match) return false
  const year = Number(match[1])
  return year >= 1900 && year <= 2199 && dateOfDay(dayNumber(text)) === text
}

/** Days since 1970-01-01. */
export function dayNumber(date: CalendarDate): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs)
}

export function dateOfDay(day: number): CalendarDate {
  return Number.isFinite(day) ? new Date(day * dayMs).toISOString().slice(0, 10) : ''
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days)
}

/** Whole days from `a` to `b`; negative when `b` lies before. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return dayNumber(b) - dayNumber(a)
}

/** The last answer for each time zone: every request asks, and an answer holds for its second. */
const lastDays = new Map<string, { second: number; date: CalendarDate }>()
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

/** The day it is at `at` in an IANA time zone such as `Asia/Shanghai`. */
export function dateIn(timeZone: string, at: Date): CalendarDate {
  const second = Math.floor(at.getTime() / 1000)
  const last = lastDays.get(timeZone)
  if (last?.second === second) return last.date
  const date = formatOf(timeZone).format(at)
  lastDays.set(timeZone, { second, date })
  return date
}

/** Half-open periods: the first day is inside, the last is not; null = until further notice. */
export function holdsOn(
  period: { validFrom: CalendarDate; validTo: CalendarDate | null },
  on: CalendarDate,
): boolean {
  return period.validFrom <= on && (period.validTo === null || on < period.validTo)
}
