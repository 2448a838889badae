import { isCalendarDate } from '#kernel/calendar.ts'
import type { ErrorParams, Issue } from '#kernel/errors.ts'
import { charactersIn, isClean, isVisible } from '#kernel/text.ts'
import { isObject, type Json, type JsonObject, objectOf } from './json.ts'
import type { Field, Fields } from './shape.ts'

export type Value = null | string | number | boolean | readonly Json[] | JsonObject

/** One object of the file: its known fields as the product takes them, and what it does not know. */
export interface Entry<F extends string = string> {
  readonly path: string
  readonly raw: JsonObject
  /** Keys in the order of the file. */
  readonly keys: readonly string[]
  /** Present fields only; null where the file says null. */
  readonly values: Readonly<Partial<Record<F, Value>>>
  readonly unknown: JsonObject
}

/** Collects what is to be mended, and what was taken differently from how it was written. */
export class Findings {
  static readonly most = 1000
  readonly issues: Issue[] = []
  readonly notes: Issue[] = []
  /** All issues, also those past the ones listed. */
  count = 0

  refuse(path: string, code: string, params: ErrorParams = {}): void {
    this.count += 1
    if (this.issues.length < Findings.most) this.issues.push({ path, code, params })
  }

  note(path: string, code: string, params: ErrorParams = {}): void {
    if (this.notes.length < Findings.most) this.notes.push({ path, code, params })
  }
}

interface Problem {
  readonly code: string
  readonly params?: ErrorParams
}
type Taken = { readonly value: Value } | Problem

const isProblem = (taken: Taken): taken is Problem => 'code' in taken

/** Reads one object; wrong fields are reported, and what the product does not know is kept aside. */
export const readEntry = <F extends string>(
  fields: Readonly<Record<F, Field>>,
  raw: JsonObject,
  path: string,
  findings: Findings,
): Entry<F> => {
  const known: Fields = fields
  const values: [string, Value][] = []
  const unknown: [string, Json][] = []
  const keys = Object.keys(raw)
  for (const key of keys) {
    const value = raw[key] ?? null
    const place = path === '' ? key : `${path}.${key}`
    const field = Object.hasOwn(known, key) ? known[key] : undefined
    const taken = field && take(field, value)
    if (taken && !isProblem(taken)) values.push([key, taken.value])
    else if (taken && !field?.lenient) findings.refuse(place, taken.code, taken.params)
    else {
      const loss = lossIn(key, value)
      if (loss) findings.refuse(place, loss.code, loss.params)
      else unknown.push([key, value])
      if (taken) findings.note(place, 'goals.import_kept_as_it_is', { field: key })
    }
  }
  const taken = Object.fromEntries(values) as Partial<Record<F, Value>>
  return { path, raw, keys, values: taken, unknown: objectOf(unknown) }
}

/** Reads a list of objects. */
export const readEntries = <F extends string>(
  fields: Readonly<Record<F, Field>>,
  list: Value | undefined,
  path: string,
  findings: Findings,
): Entry<F>[] => {
  if (!Array.isArray(list)) return []
  return list.flatMap((item: Json, index) => {
    const place = `${path}[${index}]`
    if (isObject(item)) return [readEntry(fields, item, place, findings)]
    findings.refuse(place, 'goals.import_wrong_type', { expected: 'object', found: typeOf(item) })
    return []
  })
}

const typeOf = (value: Json): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value

const notOneOf = (values: readonly string[]): Problem => ({
  code: 'goals.import_not_one_of',
  params: { values: values.join(', ') },
})

const wrongType = (expected: string, value: Json): Problem => ({
  code: 'goals.import_wrong_type',
  params: { expected, found: typeOf(value) },
})

const take = (field: Field, value: Json): Taken => {
  if (value === null) return { value: null }
  switch (field.kind) {
    case 'key':
    case 'ref':
      return takeLine(field, Number.isSafeInteger(value) ? String(value) : value)
    case 'line':
      return takeLine(field, value)
    case 'text':
      return takeText(field, value)
    case 'number':
      return takeNumber(field, value)
    case 'date':
      return takeDate(value)
    case 'instant':
      return takeInstant(value)
    case 'boolean':
      return typeof value === 'boolean' ? { value } : wrongType('true or false', value)
    case 'list':
      return Array.isArray(value) ? { value } : wrongType('list', value)
    case 'lines':
      return takeLines(field, value)
    case 'object':
      return isObject(value) ? { value } : wrongType('object', value)
  }
}

const takeLine = (field: Field, value: Json): Taken => {
  if (typeof value !== 'string') return wrongType('text', value)
  const line = value.replace(/[\r\n\t]+/g, ' ').trim()
  const problem = textProblem(field, line)
  if (problem) return problem
  if (field.values && !field.values.includes(line)) return notOneOf(field.values)
  return { value: isVisible(line) ? line : null }
}

const takeText = (field: Field, value: Json): Taken => {
  if (typeof value !== 'string') return wrongType('text', value)
  const text = value.replace(/\r\n?/g, '\n').trim()
  return textProblem(field, text) ?? { value: isVisible(text) ? text : null }
}

const takeLines = (field: Field, value: Json): Taken => {
  if (!Array.isArray(value)) return wrongType('list of texts', value)
  const lines: string[] = []
  for (const item of value) {
    const taken = takeText(field, item)
    if (isProblem(taken)) return taken
    if (typeof taken.value === 'string') lines.push(taken.value)
    const isKnown = typeof taken.value === 'string' && field.values?.includes(taken.value)
    if (field.values && !isKnown) return notOneOf(field.values)
  }
  return { value: lines }
}

const textProblem = (field: Field, text: string): Problem | null => {
  const maximum = field.max ?? 500
  const length = charactersIn(text)
  if (length > maximum) return { code: 'goals.import_too_long', params: { length, maximum } }
  if (!isClean(text)) return { code: 'goals.import_control_characters' }
  return null
}

const numeric = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i

const takeNumber = (field: Field, value: Json): Taken => {
  const isText = typeof value === 'string' && numeric.test(value)
  if (typeof value !== 'number' && !isText) return wrongType('number', value)
  const number = Number(value)
  const { minimum = -1e15, maximum = 1e15 } = field
  if (!Number.isFinite(number) || number < minimum || number > maximum)
    return { code: 'goals.import_number_out_of_range', params: { minimum, maximum } }
  if (field.whole && !Number.isInteger(number)) return wrongType('whole number', value)
  return { value: number + 0 }
}

/** A day, or the day of an instant. */
const takeDate = (value: Json): Taken => {
  if (typeof value !== 'string') return wrongType('date', value)
  const day = /^\s*(\d{4}-\d{2}-\d{2})(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?\s*$/.exec(value)?.[1]
  if (value.trim() === '') return { value: null }
  if (day === undefined || !isCalendarDate(day))
    return { code: 'goals.import_bad_date', params: { value: value.slice(0, 40) } }
  return { value: day }
}

/** A moment, in UTC. */
const takeInstant = (value: Json): Taken => {
  if (typeof value !== 'string') return wrongType('instant', value)
  if (value.trim() === '') return { value: null }
  const day = takeDate(value.trim().slice(0, 10))
  const time = isProblem(day) ? Number.NaN : Date.parse(value.trim())
  if (!Number.isFinite(time))
    return { code: 'goals.import_bad_date', params: { value: value.slice(0, 40) } }
  return { value: new Date(time).toISOString() }
}

/** What a field holds that could not be kept as it is. */
export const lossIn = (key: string, value: Json, depth = 0): Problem | null => {
  if (key === '__proto__') return { code: 'goals.import_key_not_allowed', params: { key } }
  if (depth > 64) return { code: 'goals.import_too_deep', params: { maximum: 64 } }
  if (!isStorable(key)) return { code: 'goals.import_control_characters' }
  if (typeof value === 'string')
    return isStorable(value) ? null : { code: 'goals.import_control_characters' }
  if (typeof value === 'number' && !Number.isFinite(value))
    return { code: 'goals.import_number_not_exact', params: { number: String(value) } }
  if (Array.isArray(value))
    return firstOf(
      value.map((item) => ['', item]),
      depth,
    )
  return isObject(value) ? firstOf(Object.entries(value), depth) : null
}

const firstOf = (entries: (readonly [string, Json])[], depth: number): Problem | null => {
  for (const [key, value] of entries) {
    const loss = lossIn(key, value, depth + 1)
    if (loss) return loss
  }
  return null
}

/** The database takes neither the null character nor half of a pair. */
const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed()

export const textOf = <F extends string>(entry: Entry<F>, field: F): string | null => {
  const value = entry.values[field]
  return typeof value === 'string' ? value : null
}

export const numberOf = <F extends string>(entry: Entry<F>, field: F): number | null => {
  const value = entry.values[field]
  return typeof value === 'number' ? value : null
}

export const linesOf = <F extends string>(entry: Entry<F>, field: F): string[] => {
  const value = entry.values[field]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** Whether the file says anything about the field, be it null. */
export const says = <F extends string>(entry: Entry<F>, field: F): boolean =>
  entry.values[field] !== undefined
