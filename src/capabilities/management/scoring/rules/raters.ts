export const CAPACITIES = ['owner', 'superior', 'stakeholder'] as const
/** In the order in which they rate: oneself first, the superior last of those who must. */
export type Capacity = (typeof CAPACITIES)[number]

/** Who is to rate a key result, as the organisation stands on the day. */
export interface RaterLine {
  /** Persons who carry it; of a goal that nobody carries, none. */
  readonly owners: readonly string[]
  readonly superior: string | null
  /** Persons who were asked besides. */
  readonly invited: readonly string[]
}

/** In what capacity a person rates; null where it is not their turn at all. */
export function capacityOf(line: RaterLine, personId: string | null): Capacity | null {
  if (personId === null) return null
  if (line.owners.includes(personId)) return 'owner'
  if (line.superior === personId) return 'superior'
  return line.invited.includes(personId) ? 'stakeholder' : null
}

export interface Given {
  readonly personId: string | null
  readonly capacity: Capacity
}

export type Lacking = 'owner' | 'superior'

/**
 * Who must still rate before the result can be agreed on. One of several owners is enough. Where the
 * place is vacant, or nobody stands above, nothing is waited for; a superior who has rated and left
 * since has spoken, and need not be heard a second time through a successor.
 */
export function lacking(line: RaterLine, given: readonly Given[]): Lacking[] {
  const has = (capacity: Capacity) => given.some((one) => one.capacity === capacity)
  const missing: Lacking[] = []
  if (line.owners.length > 0 && !has('owner')) missing.push('owner')
  if (line.superior !== null && !has('superior')) missing.push('superior')
  return missing
}

/**
 * Whether a rater may read what others said of a key result: once they gave their own, so that the
 * first figure heard does not pull the others; who has nothing to say, once the result is agreed on.
 */
export const mayReadOthers = (facts: {
  readonly hasRated: boolean
  readonly isAsked: boolean
  readonly isSettled: boolean
  readonly isClosed: boolean
}): boolean => {
  if (facts.hasRated || facts.isClosed) return true
  return facts.isSettled && !facts.isAsked
}
