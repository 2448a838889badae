/** Whose turn it is: so many within a time, by whatever they are counted by. */
export type Turns = (key: string, at: number) => boolean

/** @param withinMs how long a turn counts */
export function turnsOf({ most, withinMs }: { most: number; withinMs: number }): Turns {
  const taken = new Map<string, readonly number[]>()
  return (key, at) => {
    const recent = (taken.get(key) ?? []).filter((one) => at - one < withinMs)
    if (recent.length >= most) return false
    // Whoever had a turn last stands last, so that the oldest are found at the front.
    taken.delete(key)
    taken.set(key, [...recent, at])
    for (const [oldest, times] of taken) {
      if (at - (times.at(-1) ?? at) < withinMs) break
      taken.delete(oldest)
    }
    return true
  }
}
