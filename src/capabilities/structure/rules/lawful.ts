import { type CalendarDate, holdsOn } from '#kernel/calendar.ts'
import { refuseAssignment } from './assign.ts'
import { checkRole } from './change-role.ts'
import { checkUnit } from './change-unit.ts'
import { type Draft, liveUnit, refuse, roleTitleOn, someOf, unitNameOn } from './draft.ts'
import { firstDayWithout, overlap, periodOn, type Timeline } from './periods.ts'
import {
  type Assignment,
  type Delegation,
  neverThere,
  type Person,
  type Role,
  type Unit,
} from './records.ts'

// What each single decision checks as it is made, checked of records that were put back whole:
// what they stand on, and what meanwhile came to stand on them.

interface Dated<Fields> {
  readonly periods: Timeline<Fields>
  readonly removedAt: string | null
}

const lifeOf = <Fields>(one: Dated<Fields> | undefined): Timeline<Fields> =>
  !one || one.removedAt !== null ? [] : one.periods

/** The first day on which two timelines tell different things; null if none. */
export function firstDifference<Fields>(
  a: Timeline<Fields>,
  b: Timeline<Fields>,
): CalendarDate | null {
  const days = [...a, ...b].flatMap(({ validFrom, validTo }) => [validFrom, validTo ?? validFrom])
  const told = (timeline: Timeline<Fields>, on: CalendarDate) =>
    JSON.stringify(periodOn(timeline, on)?.fields ?? null)
  return days.sort().find((on) => told(a, on) !== told(b, on)) ?? null
}

interface Lasting {
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
}

/** Whether something that stands on a timeline from a day on has a day without it. */
function hangs(life: Timeline<unknown>, one: Lasting, since: CalendarDate): boolean {
  if (!overlap(one, { validFrom: since, validTo: null })) return false
  const begin = one.validFrom > since ? one.validFrom : since
  return firstDayWithout(life, begin, one.validTo) !== null
}

function refuseStanding(name: string, standing: readonly string[]): void {
  if (standing.length === 0) return
  const params = { name, count: standing.length, names: someOf(standing) }
  throw refuse('still_in_use', params, 'id')
}

const live = <One extends { removedAt: string | null }>(records: ReadonlyMap<string, One>): One[] =>
  [...records.values()].filter(({ removedAt }) => removedAt === null)

const nameOf = (person: Person | undefined): string => person?.name ?? ''

function checkUnitWhole(draft: Draft, unit: Unit): void {
  const life = lifeOf(unit)
  const since = firstDifference(lifeOf(draft.base.unit.get(unit.id)), life)
  if (since === null) return
  if (life.length > 0) checkUnit(draft, unit, since)
  const units = live(draft.next.unit).filter(({ periods }) =>
    periods.some((one) => one.fields.parentId === unit.id && hangs(life, one, since)),
  )
  const roles = live(draft.next.role).filter(({ periods }) =>
    periods.some((one) => one.fields.unitId === unit.id && hangs(life, one, since)),
  )
  const areas = live(draft.next.delegation).filter(
    (one) => one.unitId === unit.id && hangs(life, one, since),
  )
  refuseStanding(unitNameOn(unit, since), [
    ...units.map((one) => unitNameOn(one, since)),
    ...roles.map((one) => roleTitleOn(one, since)),
    ...areas.map(({ area }) => area),
  ])
}

function checkRoleWhole(draft: Draft, role: Role): void {
  const life = lifeOf(role)
  const since = firstDifference(lifeOf(draft.base.role.get(role.id)), life)
  if (since === null) return
  if (life.length > 0) checkRole(draft, role, since)
  const roles = live(draft.next.role).filter(({ periods }) =>
    periods.some((one) => one.fields.reportsToRoleId === role.id && hangs(life, one, since)),
  )
  const holders = live(draft.next.assignment).filter(
    (one) => one.roleId === role.id && hangs(life, one, since),
  )
  refuseStanding(roleTitleOn(role, since), [
    ...roles.map((one) => roleTitleOn(one, since)),
    ...holders.map(({ personId }) => nameOf(draft.next.person.get(personId))),
  ])
}

function checkPersonWhole(draft: Draft, person: Person): void {
  const { leftOn } = person
  if (leftOn === null) return
  const held = live(draft.next.assignment).filter(
    (one) => one.personId === person.id && (one.validTo === null || one.validTo > leftOn),
  )
  const titles = held.map((one) =>
    roleTitleOn(draft.next.role.get(one.roleId), leftOn === neverThere ? one.validFrom : leftOn),
  )
  refuseStanding(nameOf(person), titles)
}

function checkAssignmentWhole(draft: Draft, one: Assignment): void {
  if (one.removedAt === null) refuseAssignment(draft, one)
}

function checkDelegationWhole(draft: Draft, one: Delegation): void {
  if (one.removedAt !== null) return
  const unit = liveUnit(draft, one.unitId)
  const missing = firstDayWithout(unit.periods, one.validFrom, one.validTo)
  if (missing !== null && holdsOn(one, missing)) {
    throw refuse('unit_not_there', { unit: unitNameOn(unit, missing), on: missing }, 'from')
  }
  const others = live(draft.next.delegation).filter(
    ({ id, unitId, area }) => id !== one.id && unitId === one.unitId && area === one.area,
  )
  if (others.some((other) => overlap(other, one))) {
    throw refuse('still_in_use', { name: one.area, count: 1, names: one.area }, 'id')
  }
}

const touched = <One>(base: ReadonlyMap<string, One>, next: ReadonlyMap<string, One>): One[] =>
  [...next].flatMap(([id, one]) => (base.get(id) === one ? [] : [one]))

/**
 * Checks every record that a draft touched against all that it stands on and that stands on it.
 *
 * @throws DomainError as the single decisions do, or `structure.still_in_use`; see `unplaced` for
 * requests that have other fields
 */
export function mustBeLawful(draft: Draft): void {
  const { base, next } = draft
  for (const one of touched(base.unit, next.unit)) checkUnitWhole(draft, one)
  for (const one of touched(base.role, next.role)) checkRoleWhole(draft, one)
  for (const one of touched(base.person, next.person)) checkPersonWhole(draft, one)
  for (const one of touched(base.assignment, next.assignment)) checkAssignmentWhole(draft, one)
  for (const one of touched(base.delegation, next.delegation)) checkDelegationWhole(draft, one)
}
