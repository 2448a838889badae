export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether two values say the same; the order of keys says nothing. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && sameLists(a, b)
  return isObject(a) && isObject(b) && sameObjects(a, b)
}

const sameLists = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => sameJson(item, b[index]))

const sameObjects = (a: JsonObject, b: JsonObject): boolean => {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  )
}

/** An object of the entries that have a value. Made by definition, so that no key can reach a prototype. */
export const objectOf = (entries: Iterable<readonly [string, Json | undefined]>): JsonObject =>
  Object.fromEntries(
    [...entries].filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
