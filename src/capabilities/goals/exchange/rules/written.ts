import { isObject, type Json, type JsonObject, objectOf, sameJson } from './json.ts'
import { partsInSourceWords } from './parts-written.ts'

/** How a source wrote a known field, and what the product would write in its place. Absent = no such key. */
interface Spelling {
  readonly raw?: Json
  readonly as?: Json
}

/**
 * What the column `extra` of a record keeps, so that a record nobody changed comes back exactly as
 * it was brought, and a changed one differs in the changed field alone.
 */
export interface Extra {
  /** Place in the list it came in; records made in the product have none and come last. */
  readonly at?: number
  /** The keys of the source, in its order. */
  readonly keys?: readonly string[]
  /** Fields the product does not know. */
  readonly fields?: JsonObject
  /** Known fields whose spelling differs from the product's own. */
  readonly written?: Readonly<Record<string, Spelling>>
  /** The file named it without describing it: the record was made, and is not told. */
  readonly made?: true
  /** Of the file itself: what it said beside the lists of each part. */
  readonly parts?: Readonly<Record<string, Extra>>
}

/** The product's own words for a record: known fields only, in the product's order. */
export type Told = ReadonlyMap<string, Json>

export const told = (entries: readonly (readonly [string, Json | undefined | null])[]): Told => {
  const result = new Map<string, Json>()
  for (const [key, value] of entries)
    if (value !== undefined && value !== null) result.set(key, value)
  return result
}

interface Source {
  readonly raw: JsonObject
  readonly keys: readonly string[]
  readonly unknown: JsonObject
}

/**
 * What to keep of a source beside the record's columns.
 *
 * @param before what was kept so far; null for a record that the file creates
 * @param now how the product tells the record once the file is taken in
 */
export const extraOf = (source: Source, now: Told, before: Extra | null, at?: number): Extra => {
  const written: [string, Spelling][] = []
  const wasSaid = new Set(before?.keys ?? [])
  for (const key of new Set([...source.keys, ...now.keys()])) {
    if (Object.hasOwn(source.unknown, key)) continue
    const isSaid = Object.hasOwn(source.raw, key)
    const kept = before?.written?.[key]
    // The product filled it, and the file never spoke of it: it stays told.
    const isOurs = !isSaid && before !== null && !wasSaid.has(key)
    if (isOurs && kept) written.push([key, kept])
    if (isOurs) continue
    const raw = isSaid ? source.raw[key] : undefined
    const as = now.get(key)
    if (!sameJson(raw, as)) written.push([key, spelling(raw, as)])
  }
  const place = before?.at ?? at
  return {
    ...(place !== undefined && { at: place }),
    keys: source.keys,
    ...(Object.keys(source.unknown).length > 0 && { fields: source.unknown }),
    ...(written.length > 0 && { written: Object.fromEntries(written) }),
  }
}

const spelling = (raw: Json | undefined, as: Json | undefined): Spelling => ({
  ...(raw !== undefined && { raw }),
  ...(as !== undefined && { as }),
})

/** The record as its source would write it today. */
export const inSourceWords = (now: Told, extra: Extra): JsonObject => {
  const value = (key: string): Json | undefined => {
    const unknown = extra.fields
    if (unknown && Object.hasOwn(unknown, key) && !now.has(key)) return unknown[key]
    const kept = extra.written && Object.hasOwn(extra.written, key) ? extra.written[key] : undefined
    const as = now.get(key)
    if (!kept) return as
    return sameJson(kept.as, as) ? kept.raw : partsInSourceWords(key, kept, as)
  }
  const keys = new Set([...(extra.keys ?? []), ...now.keys(), ...Object.keys(extra.fields ?? {})])
  return objectOf([...keys].map((key) => [key, value(key)] as const))
}

/** The stored column, whatever it holds, as what this code relies on. */
export const extraFrom = (stored: unknown): Extra => {
  if (!isObject(stored)) return {}
  const { at, keys, fields, written, made, parts } = stored as Record<string, unknown>
  return {
    ...(typeof at === 'number' && { at }),
    ...(Array.isArray(keys) && { keys: keys.filter((key) => typeof key === 'string') }),
    ...(isObject(fields) && { fields }),
    ...(isObject(written) && { written: spellings(written) }),
    ...(made === true && { made }),
    ...(isObject(parts) && { parts: extrasFrom(parts) }),
  }
}

const extrasFrom = (parts: JsonObject): Record<string, Extra> =>
  Object.fromEntries(Object.entries(parts).map(([key, kept]) => [key, extraFrom(kept)] as const))

const spellings = (written: JsonObject): Record<string, Spelling> =>
  Object.fromEntries(
    Object.entries(written).map(([key, kept]) => [key, isObject(kept) ? kept : {}] as const),
  )

/** Records in the order of their sources, those made in the product last, the oldest first. */
export const inFileOrder = <T extends { id: string; extra: Extra }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => {
    const [left, right] = [a.extra.at ?? Number.MAX_VALUE, b.extra.at ?? Number.MAX_VALUE]
    return left - right || (a.id < b.id ? -1 : 1)
  })

/**
 * Places for the entries of a file among the records that are there: new ones between their
 * neighbours, at the end behind everything.
 *
 * @param known the place of each entry's record, null for a new one
 * @param last the highest place taken so far, −1 if none
 */
export const placesOf = (known: readonly (number | null)[], last: number): number[] => {
  const places: number[] = []
  let previous: number | null = null
  for (let index = 0; index < known.length; ) {
    const here = known[index]
    if (here !== null && here !== undefined) {
      places.push(here)
      previous = here
      index += 1
      continue
    }
    let end = index
    while (end < known.length && known[end] === null) end += 1
    const next = known[end] ?? null
    const count = end - index
    const start: number = next === null ? Math.max(last, previous ?? -1) : (previous ?? next - 1)
    const step = next === null || next <= start ? 1 : (next - start) / (count + 1)
    for (let place = 1; place <= count; place += 1) places.push(start + step * place)
    index = end
  }
  return places
}
