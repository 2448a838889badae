export type Direction = 'up' | 'down' | 'sideways'

/**
 * Where a request goes in the tree of units: up to a unit above, down to one below, else sideways.
 * Within one unit, and where one of the two has no unit, it goes sideways.
 *
 * @param from the asking unit and all above it, from the top down; empty without a unit
 * @param to the same of the unit that is asked
 */
export function directionOf(from: readonly string[], to: readonly string[]): Direction {
  const [asking, asked] = [from.at(-1), to.at(-1)]
  if (asking === undefined || asked === undefined || asking === asked) return 'sideways'
  if (from.includes(asked)) return 'up'
  return to.includes(asking) ? 'down' : 'sideways'
}
