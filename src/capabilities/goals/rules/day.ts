/** A calendar date `YYYY-MM-DD`, without time of day or time zone. */
export type Day = string

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/**
 * Number of a calendar day counted from 1970-01-01, or null if the text is no day of the Gregorian
 * calendar. Counting in whole days keeps daylight saving out of every difference.
 */
export const dayNumberOf = (day: Day): number | null => {
  const [, year, month, date] = (PATTERN.exec(day) ?? []).map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  return isReal ? at.getTime() / DAY_MS : null
}
