import { type CalendarDate, holdsOn } from '#kernel/calendar.ts'
import { periodOn } from './periods.ts'
import type { Assignment, Organisation, RoleFields, UnitFields } from './records.ts'

export interface UnitThen extends UnitFields {
  readonly id: string
  readonly childIds: string[]
  readonly roleIds: string[]
  headRoleId: string | null
}

export interface RoleThen extends RoleFields {
  readonly id: string
  /** Roles that report to this one. */
  readonly reportIds: string[]
  /** The largest share first. */
  readonly holders: Assignment[]
}

/** The organisation as it is on one day. */
export interface Snapshot {
  readonly on: CalendarDate
  readonly units: ReadonlyMap<string, UnitThen>
  readonly roles: ReadonlyMap<string, RoleThen>
  /** By person, the largest share first. */
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>
}

const byShare = (a: Assignment, b: Assignment): number =>
  b.share - a.share || (a.validFrom < b.validFrom ? -1 : 1)

/** What a day says of a thing that is not there on it counts as said of nobody. */
function unitsOn({ unit }: Organisation, on: CalendarDate): Map<string, UnitThen> {
  const units = new Map<string, UnitThen>()
  for (const { id, periods, removedAt } of unit.values()) {
    const fields = removedAt === null ? periodOn(periods, on)?.fields : undefined
    if (fields) units.set(id, { ...fields, id, childIds: [], roleIds: [], headRoleId: null })
  }
  for (const [id, one] of units) {
    const parent = one.parentId === null ? undefined : units.get(one.parentId)
    if (parent) parent.childIds.push(id)
    else if (one.parentId !== null) units.set(id, { ...one, parentId: null })
  }
  return units
}

function rolesOn(
  { role }: Organisation,
  on: CalendarDate,
  units: ReadonlyMap<string, UnitThen>,
): Map<string, RoleThen> {
  const roles = new Map<string, RoleThen>()
  for (const { id, periods, removedAt } of role.values()) {
    const fields = removedAt === null ? periodOn(periods, on)?.fields : undefined
    if (!fields) continue
    const unitId = fields.unitId !== null && units.has(fields.unitId) ? fields.unitId : null
    roles.set(id, { ...fields, unitId, id, reportIds: [], holders: [] })
    if (unitId !== null) units.get(unitId)?.roleIds.push(id)
  }
  for (const [id, one] of roles) {
    const superior = one.reportsToRoleId === null ? undefined : roles.get(one.reportsToRoleId)
    if (superior) superior.reportIds.push(id)
    else if (one.reportsToRoleId !== null) roles.set(id, { ...one, reportsToRoleId: null })
  }
  return roles
}

/**
 * The role that heads a unit: the one that reports to nobody inside it. Of several such roles the
 * one with most direct reports, if one stands out; otherwise the unit has no head.
 */
export function headOf(unit: UnitThen, roles: ReadonlyMap<string, RoleThen>): string | null {
  const inside = new Set(unit.roleIds)
  const tops = unit.roleIds
    .flatMap((id) => roles.get(id) ?? [])
    .filter((role) => role.reportsToRoleId === null || !inside.has(role.reportsToRoleId))
    .sort((a, b) => b.reportIds.length - a.reportIds.length)
  const [first, second] = tops
  if (!first) return null
  const standsOut = !second || first.reportIds.length > second.reportIds.length
  return standsOut ? first.id : null
}

export function snapshotOf(organisation: Organisation, on: CalendarDate): Snapshot {
  const units = unitsOn(organisation, on)
  const roles = rolesOn(organisation, on, units)
  const assignments = new Map<string, Assignment[]>()
  for (const one of organisation.assignment.values()) {
    const role = roles.get(one.roleId)
    if (one.removedAt !== null || !role || !holdsOn(one, on)) continue
    role.holders.push(one)
    const held = assignments.get(one.personId)
    if (held) held.push(one)
    else assignments.set(one.personId, [one])
  }
  for (const { holders } of roles.values()) if (holders.length > 1) holders.sort(byShare)
  for (const held of assignments.values()) if (held.length > 1) held.sort(byShare)
  for (const unit of units.values()) unit.headRoleId = headOf(unit, roles)
  return { on, units, roles, assignments }
}
