import { useCallback, useState } from 'react'

type Choice = { all: boolean | null; each: ReadonlyMap<string, boolean> }

// Outlives the page, so that back finds the tree as it was left.
const kept = new Map<string, Choice>()
const untouched: Choice = { all: null, each: new Map() }

/** Above this many rows a tree starts folded below its second level. */
const small = 250

/** Which lines of a list are unfolded. `name` tells lists apart, e.g. by cycle. */
export const useExpanded = (name: string, count: number, filtered: boolean) => {
  const [, redraw] = useState(0)
  const choice = kept.get(name) ?? untouched
  const change = useCallback(
    (next: Choice) => {
      kept.set(name, next)
      redraw((n) => n + 1)
    },
    [name],
  )
  const usual = choice.all
  const isExpanded = useCallback(
    (key: string, depth: number): boolean =>
      choice.each.get(key) ?? usual ?? (filtered || count <= small || depth === 0),
    [choice, usual, filtered, count],
  )
  const expand = useCallback(
    (key: string, on: boolean) => change({ ...choice, each: new Map([...choice.each, [key, on]]) }),
    [change, choice],
  )
  const expandAll = useCallback((on: boolean) => change({ all: on, each: new Map() }), [change])
  return { isExpanded, expand, expandAll }
}
