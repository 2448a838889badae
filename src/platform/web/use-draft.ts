import { useCallback, useState } from 'react'

const load = (key: string): unknown => {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

const keep = (key: string, value: unknown): void => {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden store must not stop anybody from typing.
  }
}

export type Draft<Value> = {
  value: Value
  set: (value: Value) => void
  /** Saved or thrown away: the next one starts from `initial`. */
  clear: () => void
  /** It was found from an earlier visit. */
  restored: boolean
}

/**
 * What is being typed, kept in this browser until it is saved: a reload, a crash or a lost connection
 * loses nothing. `key` names the field and the thing, e.g. `check-in:<key result id>`; `fits` refuses a
 * draft of an older shape. For another thing mount anew (`key`), or the old words stay.
 */
export const useDraft = <Value>(
  key: string,
  initial: Value,
  fits: (value: unknown) => value is Value,
): Draft<Value> => {
  const place = `draft:${key}`
  const [state, setState] = useState(() => {
    const found = load(place)
    return fits(found) ? { value: found, restored: true } : { value: initial, restored: false }
  })
  const set = useCallback(
    (value: Value) => {
      keep(place, value)
      setState((now) => ({ ...now, value }))
    },
    [place],
  )
  const clear = useCallback(() => {
    keep(place, undefined)
    setState({ value: initial, restored: false })
  }, [place, initial])
  return { ...state, set, clear }
}

/** `fits` for a draft that is one text. */
export const isText = (value: unknown): value is string => typeof value === 'string'
