/** Where a metric should go: up, down, or stay where it is wanted. */
export const DIRECTIONS = ['up', 'down', 'range'] as const
export type Direction = (typeof DIRECTIONS)[number]

export interface Wanted {
  readonly direction: Direction
  /** Of a range, both inside; one may be absent. */
  readonly lowerWanted: number | null
  readonly upperWanted: number | null
}

export type Judgement = 'better' | 'worse' | 'same'

/** How far a value lies outside a range; 0 inside. */
const outside = (value: number, { lowerWanted, upperWanted }: Wanted): number =>
  Math.max(0, (lowerWanted ?? value) - value, value - (upperWanted ?? value))

/** Whether the step from one value to the next went where the metric should go. */
export function judgementOf(wanted: Wanted, before: number, after: number): Judgement {
  const gain =
    wanted.direction === 'range'
      ? outside(before, wanted) - outside(after, wanted)
      : (after - before) * (wanted.direction === 'up' ? 1 : -1)
  if (gain === 0) return 'same'
  return gain > 0 ? 'better' : 'worse'
}
