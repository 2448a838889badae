/** 0 = Sunday … 6 = Saturday, as choices. */
export const days = ['0', '1', '2', '3', '4', '5', '6'] as const

/** The name of a weekday, 0 = Sunday. The first of January 2023 was a Sunday. */
export const dayName = (day: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2023, 0, 1 + day),
  )
