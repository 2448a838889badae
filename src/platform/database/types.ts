import { type CustomTypesConfig, types } from 'pg'

type Parse = (text: string) => unknown

/** Counts and positions stay far below 2^53; beyond it a silent rounding would be a wrong number. */
const wholeNumber: Parse = (text) => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a safe integer`)
  return value
}

/** A calendar date has no time zone: it stays the text it is, instead of a Date at local midnight. */
const calendarDate: Parse = (text) => text

/** Numbers and dates need no quotes inside an array. */
const listOf =
  (parse: Parse): Parse =>
  (text) => {
    const entries = text.slice(1, -1).split(',')
    return text === '{}' ? [] : entries.map((entry) => (entry === 'NULL' ? null : parse(entry)))
  }

const parsers = new Map<number, Parse>([
  [20, wholeNumber], // int8
  [1016, listOf(wholeNumber)],
  [1700, Number], // numeric
  [1231, listOf(Number)],
  [1082, calendarDate], // date
  [1182, listOf(calendarDate)],
])

/** How PostgreSQL's types arrive in JavaScript; timestamptz keeps the driver's own `Date`. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format !== 'binary' && parsers.get(oid)) || types.getTypeParser(oid, format),
}
