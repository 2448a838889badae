import type { Locale } from '#kernel/actor.ts'
import { plainNumber } from './plain-number.ts'
import { relativeTime } from './relative-time.ts'

export type { Locale } from '#kernel/actor.ts'

/** What a reader's language and place decide about figures and dates. */
export type FormatSettings = { locale: Locale; timeZone: string; weekStart: number }

export type Format = FormatSettings & {
  /** A plain number, at most two decimals. */
  number: (value: number, options?: Intl.NumberFormatOptions) => string
  /** A share 0–1 as a whole percentage. */
  percent: (share: number, decimals?: number) => string
  /** A number with the unit a key result is measured in; `%` and currencies keep their own form. */
  measure: (value: number, unit?: string | null) => string
  /** A calendar date `YYYY-MM-DD`; it has no time zone and is never moved by one. */
  date: (date: string, style?: 'short' | 'long' | 'month') => string
  /** Two calendar dates as one range. */
  dateRange: (from: string, to: string) => string
  /** An instant (ISO string in UTC) in the reader's time zone. */
  instant: (instant: string) => string
  /** Distance between an instant and now, in the largest unit that says something. */
  relative: (instant: string, now: number) => string
  list: (items: readonly string[]) => string
}

const dateStyles = {
  short: { month: 'short', day: 'numeric', year: 'numeric' },
  long: { weekday: 'short', month: 'long', day: 'numeric', year: 'numeric' },
  month: { month: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const usual = { maximumFractionDigits: 2 }

const once = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Formatters of one reader; made when first used and kept, since Intl objects are dear to make. */
export const formatOf = (settings: FormatSettings): Format => {
  const { locale, timeZone } = settings
  const numbers = new Map<string, Intl.NumberFormat>()
  const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options)
    const made = numbers.get(key) ?? new Intl.NumberFormat(locale, options)
    numbers.set(key, made)
    return made
  }
  const calendar = (style: keyof typeof dateStyles) =>
    once(() => new Intl.DateTimeFormat(locale, { ...dateStyles[style], timeZone: 'UTC' }))
  const dates = { short: calendar('short'), long: calendar('long'), month: calendar('month') }
  const instants = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  )
  const lists = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  const number = (value: number, options: Intl.NumberFormatOptions = usual) => {
    const { maximumFractionDigits: decimals, ...more } = options
    const isPlain = decimals !== undefined && Object.keys(more).length === 0
    return (isPlain ? plainNumber(value, decimals) : null) ?? numberFormat(options).format(value)
  }
  const percent = (share: number, decimals = 0) => {
    const written = plainNumber(Number(`${share}e2`), decimals)
    if (written !== null) return `${written}%`
    return number(share, { style: 'percent', maximumFractionDigits: decimals })
  }
  return {
    ...settings,
    number,
    percent,
    measure: (value, unit) => withUnit(number, value, unit ?? ''),
    date: (date, style = 'short') => dates[style]().format(new Date(`${date}T00:00:00Z`)),
    dateRange: (from, to) =>
      dates.short().formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
    instant: (instant) => instants().format(new Date(instant)),
    relative: (instant, now) => relativeTime((Date.parse(instant) - now) / 1000, locale),
    list: (items) => lists().format(items),
  }
}

const withUnit = (
  number: (value: number, options?: Intl.NumberFormatOptions) => string,
  value: number,
  unit: string,
): string => {
  if (unit === '%') return `${number(value)}%`
  if (/^[A-Z]{3}$/.test(unit) && Intl.supportedValuesOf('currency').includes(unit)) {
    return number(value, { style: 'currency', currency: unit, maximumFractionDigits: 2 })
  }
  return unit ? `${number(value)} ${unit}` : number(value)
}
