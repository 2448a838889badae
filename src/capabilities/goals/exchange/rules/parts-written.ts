import { isObject, type Json, type JsonObject, objectOf, sameJson } from './json.ts'

/** What tells the parts of one list apart, in a source as in the product's own words. */
type Identity = (part: JsonObject) => string

const textAt = (part: JsonObject, key: string): string => {
  const value = part[key]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

const by =
  (...keys: string[]): Identity =>
  (part) =>
    keys.map((key) => textAt(part, key)).join('\n')

const byInstant: Identity = (part) => {
  const time = Date.parse(textAt(part, 'at'))
  return Number.isNaN(time) ? '' : String(time)
}

/** Lists of parts that have no record of the source of their own: they come back with what holds them. */
const identities: Readonly<Record<string, Identity>> = {
  checkIns: byInstant,
  milestones: by('title'),
  workLinks: by('url'),
  links: by('kind'),
  delegation: by('area', 'from'),
  heldBy: by('person', 'from'),
  periods: by('from'),
}

interface Pair {
  readonly raw: JsonObject
  readonly as: JsonObject
}

const objectsIn = (list: Json | undefined): JsonObject[] =>
  Array.isArray(list) ? list.filter(isObject) : []

/** Takes the first that fits out of a list. */
const takeOut = <T>(list: T[], fits: (item: T) => boolean): T | undefined => {
  const at = list.findIndex(fits)
  return at < 0 ? undefined : list.splice(at, 1)[0]
}

/** How the source wrote each part, beside how the product told it then. */
const pairsOf = (raw: Json | undefined, as: Json | undefined, identity: Identity): Pair[] => {
  const left = objectsIn(raw)
  return objectsIn(as).flatMap((part) => {
    const source = takeOut(left, (one) => identity(one) === identity(part))
    return source ? [{ raw: source, as: part }] : []
  })
}

/** A part that changed: what it says today, in the source's spelling where that still holds. */
const inItsWords = ({ raw, as }: Pair, now: JsonObject): JsonObject => {
  const keys = new Set([...Object.keys(raw), ...Object.keys(now)])
  return objectOf(
    [...keys].map((key) => {
      const isKnown = Object.hasOwn(as, key) || Object.hasOwn(now, key)
      return [key, !isKnown || sameJson(as[key], now[key]) ? raw[key] : now[key]] as const
    }),
  )
}

/**
 * A list of parts as its source would write it today, where some of it changed since: each part that
 * is still there keeps the source's spelling and the fields the product does not know.
 *
 * @param key the field that holds the list
 * @param raw the list as the source wrote it
 * @param as as the product told it when the source was taken in
 * @param now as the product tells it today
 */
export const partsInSourceWords = (
  key: string,
  { raw, as }: { raw?: Json; as?: Json },
  now: Json | undefined,
): Json | undefined => {
  const identity = identities[key]
  if (!identity || !Array.isArray(now) || !Array.isArray(raw)) return now
  const left = pairsOf(raw, as, identity)
  const same = new Map<Json, Pair>()
  const match = (fits: (pair: Pair, part: JsonObject) => boolean) => {
    for (const part of objectsIn(now)) {
      if (same.has(part)) continue
      const pair = takeOut(left, (one) => fits(one, part))
      if (pair) same.set(part, pair)
    }
  }
  match((pair, part) => sameJson(pair.as, part))
  match((pair, part) => part['id'] !== undefined && pair.as['id'] === part['id'])
  match((pair, part) => identity(pair.as) === identity(part))
  return now.map((part) => {
    const pair = same.get(part)
    return pair && isObject(part) ? inItsWords(pair, part) : part
  })
}
