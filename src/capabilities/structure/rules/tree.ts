import type { CalendarDate } from '#kernel/calendar.ts'

/** A stretch of time during which a thing stands below another one. */
export interface Placement {
  validFrom: CalendarDate
  validTo: CalendarDate | null
  above: string | null
}

export interface Cycle {
  /** The first day on which it would close, as far as this way around goes. */
  on: CalendarDate
  /** From the thing up to itself again. */
  path: string[]
}

const earlier = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null => {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}

/**
 * A way from a thing up to itself on any day at or after `from`. Walks up with the days that are
 * left: two placements make a cycle only if they share a day.
 *
 * @param placementsOf where each thing stands over time; at most one place on a day
 */
export function cycleThrough(
  start: string,
  from: CalendarDate,
  placementsOf: (id: string) => readonly Placement[],
): Cycle | null {
  const climb = (
    at: string,
    since: CalendarDate,
    until: CalendarDate | null,
    path: string[],
  ): Cycle | null => {
    for (const { above, validFrom, validTo } of placementsOf(at)) {
      const begin = validFrom > since ? validFrom : since
      const end = earlier(validTo, until)
      if (above === null || (end !== null && begin >= end)) continue
      if (above === start) return { on: begin, path: [...path, above] }
      if (path.includes(above)) continue
      const found = climb(above, begin, end, [...path, above])
      if (found) return found
    }
    return null
  }
  return climb(start, from, null, [start])
}

/** The ids from the top down to `id`, itself included. Ends where a cycle would begin. */
export function pathTo(id: string, aboveOf: (id: string) => string | null): string[] {
  const path: string[] = []
  for (let at: string | null = id; at !== null && !path.includes(at); at = aboveOf(at))
    path.push(at)
  return path.reverse()
}

/** `id` and everything below it, parents before children. */
export function subtreeOf(id: string, belowOf: (id: string) => readonly string[]): string[] {
  const seen = new Set([id])
  for (const at of seen) for (const below of belowOf(at)) seen.add(below)
  return [...seen]
}
