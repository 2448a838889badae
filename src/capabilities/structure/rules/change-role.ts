import type { CalendarDate } from '#kernel/calendar.ts'
import { endAssignmentsFrom } from './assign.ts'
import {
  changedPeriods,
  circleOf,
  endedOn,
  openFrom,
  refuseEnded,
  withdrawnPeriods,
} from './dated-record.ts'
import {
  type Draft,
  liveRole,
  liveUnit,
  refuse,
  roleTitleOn,
  sawLatest,
  someOf,
  unitNameOn,
} from './draft.ts'
import { beginOn, firstDayWithout, overlap } from './periods.ts'
import type { Role, RoleFields } from './records.ts'

function refuseMissing(draft: Draft, role: Role, from: CalendarDate): void {
  for (const period of role.periods) {
    if (!overlap(period, openFrom(from))) continue
    const begin = period.validFrom > from ? period.validFrom : from
    const { unitId, reportsToRoleId } = period.fields
    if (unitId !== null) {
      const unit = liveUnit(draft, unitId)
      const on = firstDayWithout(unit.periods, begin, period.validTo)
      if (on !== null) {
        throw refuse('unit_not_there', { unit: unitNameOn(unit, on), on }, 'unitId')
      }
    }
    if (reportsToRoleId !== null) {
      const superior = liveRole(draft, reportsToRoleId, 'reportsToRoleId')
      const on = firstDayWithout(superior.periods, begin, period.validTo)
      if (on !== null) {
        const params = { role: roleTitleOn(superior, on), on }
        throw refuse('role_not_there', params, 'reportsToRoleId')
      }
    }
  }
}

/** A line of report that leads back to its beginning would leave everybody on it without a head. */
function refuseCycle(draft: Draft, role: Role, from: CalendarDate): void {
  const cycle = circleOf(draft.next.role, role.id, from, (fields) => fields.reportsToRoleId)
  if (!cycle) return
  const titles = cycle.path.map((id) => roleTitleOn(draft.next.role.get(id), cycle.on))
  const params = { on: cycle.on, path: titles.join(' › ') }
  throw refuse('role_reports_to_itself', params, 'reportsToRoleId')
}

/** From that day on unit and superior are there throughout, and no line of report comes back. */
export function checkRole(draft: Draft, role: Role, from: CalendarDate): void {
  refuseMissing(draft, role, from)
  refuseCycle(draft, role, from)
}

function put(draft: Draft, role: Role, from: CalendarDate): void {
  draft.next.role.set(role.id, role)
  checkRole(draft, role, from)
}

/** @throws DomainError when unit or superior is unknown or not there from that day on */
export function addRole(draft: Draft, id: string, from: CalendarDate, fields: RoleFields): void {
  if (draft.next.role.has(id)) throw refuse('id_taken', { id }, 'id')
  const role = { id, externalId: null, periods: beginOn(from, fields), removedAt: null, version: 1 }
  put(draft, role, from)
}

export function changeRole(
  draft: Draft,
  seen: { id: string; version: number },
  from: CalendarDate,
  patch: Partial<RoleFields>,
): void {
  const role = liveRole(draft, seen.id)
  sawLatest(draft, 'role', role.id, seen.version)
  const periods = changedPeriods(role, roleTitleOn(role, from), from, patch)
  put(draft, { ...role, periods }, from)
}

/**
 * Ends the role and its assignments on that day.
 *
 * @throws DomainError `structure.role_in_use` while other roles would still report to it
 */
export function closeRole(
  draft: Draft,
  seen: { id: string; version: number },
  from: CalendarDate,
): void {
  const role = liveRole(draft, seen.id)
  sawLatest(draft, 'role', role.id, seen.version)
  refuseEnded(role.periods, roleTitleOn(role, from), from)
  const reporting = [...draft.next.role.values()].filter(
    ({ removedAt, periods }) =>
      removedAt === null &&
      periods.some((one) => one.fields.reportsToRoleId === role.id && overlap(one, openFrom(from))),
  )
  if (reporting.length > 0) {
    const names = someOf(reporting.map((one) => roleTitleOn(one, from)))
    const name = roleTitleOn(role, from)
    const params = { name, on: from, count: reporting.length, names }
    throw refuse('role_in_use', params, 'roleId')
  }
  endAssignmentsFrom(draft, from, (one) => one.roleId === role.id)
  draft.next.role.set(role.id, endedOn(role, from, draft.at))
}

/** Assignments that a closing ended stay ended when the role is reopened. */
export function withdrawRoleChange(
  draft: Draft,
  seen: { id: string; version: number },
  on: CalendarDate,
): void {
  const role = liveRole(draft, seen.id)
  sawLatest(draft, 'role', role.id, seen.version)
  const periods = withdrawnPeriods(role, roleTitleOn(role, on), on)
  put(draft, { ...role, periods }, on)
}
