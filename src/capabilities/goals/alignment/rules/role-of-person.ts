export interface HeldRole {
  readonly roleId: string
  /** People who hold it on the day. */
  readonly holders: number
}

/**
 * The role by which a person carries a goal: of those they hold, one that fewest others hold, so
 * that the goal is as much theirs as it can be; among equals the first by id.
 *
 * @returns null for somebody who holds none
 */
export function roleOfPerson(held: readonly HeldRole[]): string | null {
  const [best] = [...held].sort((a, b) => a.holders - b.holders || (a.roleId < b.roleId ? -1 : 1))
  return best?.roleId ?? null
}
