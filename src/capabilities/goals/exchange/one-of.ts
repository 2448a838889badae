import type { KeyOf, Place, Shape, Target } from './declare-part.ts'

/** What may stand at one end, by the word that the file has for it. */
export type Ends = Readonly<Record<string, Target>>

/** One of several sorts of records, told as `{ objective: … }` or `{ keyResult: … }`. */
export const oneOf = (ends: Ends): Shape => ({
  tell(value: unknown, keyOf: KeyOf) {
    for (const [name, target] of Object.entries(ends)) {
      const key = keyOf(target, String(value))
      if (key !== undefined) return { [name]: key }
    }
    return undefined
  },
  take(value: unknown, { find, path, refuse }: Place) {
    const said = typeof value === 'object' && value !== null ? value : {}
    const name = Object.keys(ends).find((one) => Object.hasOwn(said, one))
    const target = name === undefined ? undefined : ends[name]
    if (name === undefined || target === undefined) {
      refuse(path, 'goals.import_missing', { field: Object.keys(ends).join(', ') })
      return null
    }
    const reference = String(Reflect.get(said, name))
    const id = find(target, reference)
    if (id === undefined) refuse(`${path}.${name}`, 'goals.import_unknown_reference', { reference })
    return id ?? null
  },
})
