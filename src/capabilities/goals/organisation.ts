import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import type { Departure, Falling } from '#capabilities/structure/rules/succession.ts'

/**
 * What goals ask of the structure of the organisation, for a day and from memory: await `ready`
 * first. An id that is unknown or not there on the day answers null or empty. `stamp` changes
 * whenever an answer might.
 */
export interface Organisation {
  ready(workspaceId: string): Promise<unknown>
  stamp(workspaceId: string): string | null
  standingOf(workspaceId: string, personId: string, on: string): Standing
  holdersOf(workspaceId: string, roleId: string, on: string): readonly { personId: string }[]
  personOf(workspaceId: string, personId: string): { name: string | null } | null
  unitName(workspaceId: string, unitId: string, on: string): string | null
  roleTitle(workspaceId: string, roleId: string, on: string): string | null
  unitOfRole(workspaceId: string, roleId: string, on: string): string | null
  /** The unit and all below it. */
  unitSubtree(workspaceId: string, unitId: string, on: string): readonly string[]
  /** From the top down to the unit. */
  unitPath(workspaceId: string, unitId: string, on: string): readonly string[]
  /** Who works in a unit, and who heads those below it. */
  peopleIn(workspaceId: string, unitId: string, on: string): readonly string[]
  headRoleOf(workspaceId: string, unitId: string, on: string): string | null
  /** What became of a unit or role that is no more on the day. */
  departureOf(workspaceId: string, kind: 'unit' | 'role', id: string, on: string): Departure | null
  /** Units and unheld roles that fall to a person; null: those that nobody heads. */
  fallingTo(workspaceId: string, personId: string | null, on: string): Falling
  /** Units that are no more, and that lay in one of these. */
  closedIn(workspaceId: string, unitIds: ReadonlySet<string>, on: string): readonly string[]
  /** The role that took over from a closed or vacant one. */
  successorOf(workspaceId: string, roleId: string, on: string): string | null
  exists(workspaceId: string, kind: 'unit' | 'role', id: string, on: string): boolean
}
