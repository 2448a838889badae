import type { Schema } from '../world/fields.ts'

const long = 'x'.repeat(10_000)
const deep = (depth: number): unknown => {
  let value: unknown = 1
  for (let at = 0; at < depth; at++) value = [value]
  return value
}

export interface BadValue {
  name: string
  value: unknown
  /** Must be refused wherever the value would be stored. */
  isNeverStored?: boolean
}

/** Texts that would break a row, hide in a line, or read as another text. */
export const dangerous: readonly BadValue[] = [
  { name: 'a null character', value: 'a\u0000b', isNeverStored: true },
  { name: 'an escape', value: 'a\u001b[31mb', isNeverStored: true },
  { name: 'reversed reading order', value: 'gnp\u202e.exe', isNeverStored: true },
  { name: 'an isolate', value: 'a\u2067b', isNeverStored: true },
  { name: 'half a character', value: 'a\ud800b', isNeverStored: true },
  { name: 'the other half', value: '\udc00', isNeverStored: true },
]

const wrongTypes: readonly BadValue[] = [
  { name: 'null', value: null },
  { name: 'true', value: true },
  { name: 'a fraction', value: 12.5 },
  { name: 'minus one', value: -1 },
  { name: 'a huge number', value: 1e308 },
  { name: 'more than a whole number holds', value: 2 ** 53 },
  { name: 'more than four bytes hold', value: 2 ** 31 },
  { name: 'all that four bytes hold', value: 2 ** 31 - 1 },
  { name: 'text', value: 'text' },
  { name: 'an empty text', value: '' },
  { name: 'blanks', value: '  \t ' },
  { name: 'a list', value: [] },
  { name: 'a list of nothing', value: [null] },
  { name: 'an object', value: {} },
  { name: 'a long text', value: long },
  { name: 'a deep list', value: deep(2000) },
]

const dates: readonly BadValue[] = [
  { name: 'a day that is not', value: '2026-02-30' },
  { name: 'a day long ago', value: '1800-01-01' },
  { name: 'a day far ahead', value: '9999-12-31' },
  { name: 'a day of another writing', value: '18/05/2026' },
  { name: 'a year of six digits', value: '+012026-01-01' },
  { name: 'a moment that is not', value: '2026-05-18T25:00:00Z' },
  { name: 'a moment far ahead', value: '9999-12-31T23:59:59.999Z' },
  { name: 'a moment long ago', value: '0001-01-01T00:00:00Z' },
]

const ids: readonly BadValue[] = [
  { name: 'no id', value: 'id-1' },
  { name: 'the id of nothing', value: '00000000-0000-0000-0000-000000000000' },
  { name: 'the last id', value: 'ffffffff-ffff-ffff-ffff-ffffffffffff' },
  { name: 'an unknown id', value: '0198c2a0-0000-7000-8000-000000000000' },
  { name: 'an id with a rest', value: '0198c2a0-0000-7000-8000-000000000000; drop table unit' },
]

const options = (schema: Schema): Schema[] => [
  schema,
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
]

const some = new Set(['null', 'an object', 'a long text', 'half a character', 'no id'])

/**
 * What to try in a place of this kind.
 *
 * @param isKnown a field of this name and kind was tried with everything before
 */
export const badValuesFor = (schema: Schema, isKnown: boolean): BadValue[] =>
  allBadValuesFor(schema).filter(({ name }) => !isKnown || some.has(name))

function allBadValuesFor(schema: Schema): BadValue[] {
  const kinds = options(schema)
  const takesText = kinds.some(({ type, enum: words }) => type === 'string' && !words)
  const takesDates = kinds.some(({ format }) => /^date/.test(format ?? ''))
  const takesIds = kinds.some(({ format }) => format === 'uuid')
  const takesLists = kinds.some(({ type }) => type === 'array')
  return [
    ...wrongTypes,
    ...(takesText && !takesIds ? dangerous : []),
    ...(takesDates ? dates : []),
    ...(takesIds ? ids : []),
    ...(takesLists
      ? [{ name: 'a long list', value: Array.from({ length: 2000 }, () => 'x') }]
      : []),
  ]
}

/** The most characters a place takes; Infinity where its schema says nothing. */
export const mostCharacters = (schema: Schema): number =>
  Math.max(
    0,
    ...options(schema).flatMap(({ type, maxLength }) =>
      type === 'string' ? (maxLength ?? Infinity) : [],
    ),
  )
