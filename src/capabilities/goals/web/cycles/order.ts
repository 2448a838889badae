import type { CycleItem } from '../../contract.ts'

export type PlacedCycle = { cycle: CycleItem; depth: number }

/** Cycles as they lie in each other: the latest first, each followed by those inside it in order. */
export const nestedCycles = (cycles: readonly CycleItem[]): PlacedCycle[] => {
  const ids = new Set(cycles.map(({ id }) => id))
  const below = Map.groupBy(cycles, ({ parentId }) =>
    parentId !== null && ids.has(parentId) ? parentId : null,
  )
  const start = ({ startsOn }: CycleItem): string => startsOn ?? ''
  const placed: PlacedCycle[] = []
  const place = (some: readonly CycleItem[], depth: number): void => {
    const sign = depth === 0 ? -1 : 1
    for (const cycle of some.toSorted((a, b) => sign * (start(a) < start(b) ? -1 : 1))) {
      placed.push({ cycle, depth })
      place(below.get(cycle.id) ?? [], depth + 1)
    }
  }
  place(below.get(null) ?? [], 0)
  return placed
}

/** Whether a cycle lies in another one, at any depth. */
export const liesIn = (cycles: readonly CycleItem[], id: string | null, outer: string): boolean => {
  const parents = new Map(cycles.map((cycle) => [cycle.id, cycle.parentId]))
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === outer) return true
    seen.add(at)
  }
  return false
}
