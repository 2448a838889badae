import type { Language } from '../words.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A day (ISO) as a sentence names it, without its year: `30 June`, `6月30日`. */
export const dayWords = (day: string, lang: Language): string => {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  return lang === 'zh' ? `${month}月${date}日` : `${date} ${MONTHS[month - 1]}`
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const CHINESE = /(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号]|\s*([底末]))?/
const NAMES = MONTHS.map((name) => name.slice(0, 3)).join('|')
const DAY_FIRST = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?\\s+(${NAMES})[a-z]*\\.?,?(?:\\s+(\\d{4}))?`,
  'i',
)
const MONTH_FIRST = new RegExp(
  `(${NAMES})[a-z]*\\.?(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b)?,?(?:\\s+(\\d{4}))?`,
  'i',
)

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1

interface Parts {
  readonly year: number | null
  readonly month: number
  /** null = the last of its month. */
  readonly date: number | null
}

const partsOf = (text: string): Parts | null => {
  const number = (digits: string | undefined) => (digits ? Number(digits) : null)
  const iso = ISO.exec(text.trim())
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) }
  const chinese = CHINESE.exec(text)
  if (chinese)
    return { year: number(chinese[1]), month: Number(chinese[2]), date: number(chinese[3]) }
  const first = DAY_FIRST.exec(text)
  if (first)
    return { year: number(first[3]), month: monthOf(first[2] ?? ''), date: Number(first[1]) }
  const month = MONTH_FIRST.exec(text)
  if (!month) return null
  return { year: number(month[3]), month: monthOf(month[1] ?? ''), date: number(month[2]) }
}

const isoOf = (year: number, { month, date }: Parts): string | null => {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (month < 1 || month > 12 || (date !== null && (date < 1 || date > last))) return null
  return new Date(Date.UTC(year, month - 1, date ?? last)).toISOString().slice(0, 10)
}

/**
 * The day (ISO) that words such as `30 June`, `end of June` or `6月底` name; without a year the one
 * nearest to `near`. Null for what names no day of a month, such as a quarter.
 */
export const dayNamed = (text: string, near: string): string | null => {
  const parts = partsOf(text)
  if (parts === null) return null
  if (parts.year !== null) return isoOf(parts.year, parts)
  const around = Number(near.slice(0, 4))
  const found = [around - 1, around, around + 1].flatMap((year) => isoOf(year, parts) ?? [])
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(near))
  return found.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
