import type { Standing } from '#capabilities/structure/rules/resolution.ts'

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
  exists(workspaceId: string, kind: 'unit' | 'role', id: string, on: string): boolean
}
