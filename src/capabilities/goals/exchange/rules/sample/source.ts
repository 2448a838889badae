import { isObject, type JsonObject } from '../json.ts'

/** The objects in a list of a source. */
export const listOf = (source: JsonObject, key: string): JsonObject[] => {
  const list = source[key]
  return Array.isArray(list) ? list.filter(isObject) : []
}

export const textIn = (source: JsonObject | undefined, key: string): string | null => {
  const value = source?.[key]
  return typeof value === 'string' ? value : null
}

export const numberIn = (source: JsonObject, key: string): number | null => {
  const value = source[key]
  return typeof value === 'number' ? value : null
}
