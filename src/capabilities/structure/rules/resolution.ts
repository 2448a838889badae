import type { Power } from './powers.ts'
import type { Assignment } from './records.ts'
import type { RoleThen, Snapshot } from './snapshot.ts'
import { pathTo, subtreeOf } from './tree.ts'

/** The unit ids from the top down to this unit, itself included. */
export const unitPath = ({ units }: Snapshot, unitId: string): string[] =>
  units.has(unitId) ? pathTo(unitId, (id) => units.get(id)?.parentId ?? null) : []

/** This unit and all below it; empty when it is not there on that day. */
export const unitSubtree = ({ units }: Snapshot, unitId: string): string[] =>
  units.has(unitId) ? subtreeOf(unitId, (id) => units.get(id)?.childIds ?? []) : []

/** Who holds a role on that day, the largest share first; empty = vacant. */
export const holdersOf = ({ roles }: Snapshot, roleId: string): readonly Assignment[] =>
  roles.get(roleId)?.holders ?? []

/** The roles a person holds on that day, the largest share first. */
export const rolesOf = ({ roles, assignments }: Snapshot, personId: string): RoleThen[] =>
  (assignments.get(personId) ?? []).flatMap(({ roleId }) => roles.get(roleId) ?? [])

/** Who works together in a unit on that day: its people, and those who head the units directly below. */
export function peopleIn({ units, roles }: Snapshot, unitId: string): string[] {
  const unit = units.get(unitId)
  if (!unit) return []
  const heads = unit.childIds.flatMap((id) => units.get(id)?.headRoleId ?? [])
  const holders = [...unit.roleIds, ...heads].flatMap((id) => roles.get(id)?.holders ?? [])
  return [...new Set(holders.map(({ personId }) => personId))]
}

export interface Superior {
  personId: string
  roleId: string
}

/**
 * The manager line is "role reports to role": from the person's largest role upwards, the first
 * role that somebody else holds. A vacant role passes the line on to the one above it.
 */
export function managerOf(snapshot: Snapshot, personId: string): Superior | null {
  const { roles } = snapshot
  for (const own of rolesOf(snapshot, personId)) {
    const above = pathTo(own.id, (id) => roles.get(id)?.reportsToRoleId ?? null).slice(0, -1)
    for (const roleId of above.reverse()) {
      const holder = holdersOf(snapshot, roleId).find((one) => one.personId !== personId)
      if (holder) return { personId: holder.personId, roleId }
    }
  }
  return null
}

/** The roles that report directly to one of a person's roles and are not held by that person. */
export function reportsOf(snapshot: Snapshot, personId: string): RoleThen[] {
  const reports = rolesOf(snapshot, personId).flatMap((role) => role.reportIds)
  return [...new Set(reports)]
    .flatMap((id) => snapshot.roles.get(id) ?? [])
    .filter(({ holders }) => !holders.some((one) => one.personId === personId))
}

/** Where a person stands on a day: what every policy above asks. */
export interface Standing {
  readonly roleIds: ReadonlySet<string>
  /** Units the person holds a role in. */
  readonly unitIds: ReadonlySet<string>
  /** Units whose head role the person holds. */
  readonly headedUnitIds: ReadonlySet<string>
  /** Those units and all below them. */
  readonly headedSubtreeIds: ReadonlySet<string>
  /** By unit of the role; each reaches over the units below as well (see `holdsPower`). */
  readonly powersByUnit: ReadonlyMap<string, ReadonlySet<Power>>
}

/** The units whose head role a person holds. */
export const headedBy = (snapshot: Snapshot, personId: string): string[] =>
  rolesOf(snapshot, personId).flatMap(({ id, unitId }) =>
    unitId !== null && snapshot.units.get(unitId)?.headRoleId === id ? [unitId] : [],
  )

export function standingOf(snapshot: Snapshot, personId: string): Standing {
  const roles = rolesOf(snapshot, personId)
  const headedUnitIds = new Set(headedBy(snapshot, personId))
  const powersByUnit = new Map<string, Set<Power>>()
  for (const { unitId, powers } of roles) {
    if (unitId === null) continue
    const held = powersByUnit.get(unitId) ?? new Set()
    for (const power of powers) held.add(power)
    powersByUnit.set(unitId, held)
  }
  return {
    roleIds: new Set(roles.map(({ id }) => id)),
    unitIds: new Set(roles.flatMap(({ unitId }) => unitId ?? [])),
    headedUnitIds,
    headedSubtreeIds: new Set([...headedUnitIds].flatMap((id) => unitSubtree(snapshot, id))),
    powersByUnit,
  }
}

/** Whether a power held in a unit or in one above it reaches this unit. */
export function holdsPower(
  snapshot: Snapshot,
  standing: Standing,
  power: Power,
  unitId: string,
): boolean {
  return unitPath(snapshot, unitId).some((id) => standing.powersByUnit.get(id)?.has(power))
}
