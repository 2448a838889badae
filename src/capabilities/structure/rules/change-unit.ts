import type { CalendarDate } from '#kernel/calendar.ts'
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
  liveUnit,
  refuse,
  roleTitleOn,
  sawLatest,
  someOf,
  unitNameOn,
} from './draft.ts'
import { beginOn, firstDayWithout, overlap } from './periods.ts'
import type { Unit, UnitFields } from './records.ts'

/** Every parent is there throughout, and no day sees the unit below itself. */
export function checkUnit(draft: Draft, unit: Unit, from: CalendarDate): void {
  for (const period of unit.periods) {
    const { parentId } = period.fields
    if (parentId === null || !overlap(period, openFrom(from))) continue
    const parent = liveUnit(draft, parentId, 'parentId')
    const begin = period.validFrom > from ? period.validFrom : from
    const missing = firstDayWithout(parent.periods, begin, period.validTo)
    if (missing === null) continue
    const params = { unit: unitNameOn(parent, missing), on: missing }
    throw refuse('unit_not_there', params, 'parentId')
  }
  const cycle = circleOf(draft.next.unit, unit.id, from, (fields) => fields.parentId)
  if (!cycle) return
  const names = cycle.path.map((id) => unitNameOn(draft.next.unit.get(id), cycle.on))
  throw refuse('unit_in_itself', { on: cycle.on, path: names.join(' › ') }, 'parentId')
}

function put(draft: Draft, unit: Unit, from: CalendarDate): void {
  draft.next.unit.set(unit.id, unit)
  checkUnit(draft, unit, from)
}

/** @throws DomainError when the parent is unknown or not there from that day on */
export function addUnit(draft: Draft, id: string, from: CalendarDate, fields: UnitFields): void {
  if (draft.next.unit.has(id)) throw refuse('id_taken', { id }, 'id')
  const unit = { id, externalId: null, periods: beginOn(from, fields), removedAt: null, version: 1 }
  put(draft, unit, from)
}

/** Renames, moves or describes; a move to below itself is refused on any day, naming the way. */
export function changeUnit(
  draft: Draft,
  seen: { id: string; version: number },
  from: CalendarDate,
  patch: Partial<UnitFields>,
): void {
  const unit = liveUnit(draft, seen.id)
  sawLatest(draft, 'unit', unit.id, seen.version)
  const periods = changedPeriods(unit, unitNameOn(unit, from), from, patch)
  put(draft, { ...unit, periods }, from)
}

/** Whatever would still be inside on that day or later keeps a unit from being closed. */
function refuseInUse(draft: Draft, unit: Unit, from: CalendarDate): void {
  const after = openFrom(from)
  const inside: string[] = []
  for (const child of draft.next.unit.values()) {
    const below = child.periods.some(
      (one) => one.fields.parentId === unit.id && overlap(one, after),
    )
    if (child.removedAt === null && below) inside.push(unitNameOn(child, from))
  }
  for (const role of draft.next.role.values()) {
    const within = role.periods.some((one) => one.fields.unitId === unit.id && overlap(one, after))
    if (role.removedAt === null && within) inside.push(roleTitleOn(role, from))
  }
  if (inside.length === 0) return
  const name = unitNameOn(unit, from)
  const params = { name, on: from, count: inside.length, names: someOf(inside) }
  throw refuse('unit_in_use', params, 'unitId')
}

/** @throws DomainError `structure.unit_in_use` naming what must move or close first */
export function closeUnit(
  draft: Draft,
  seen: { id: string; version: number },
  from: CalendarDate,
): void {
  const unit = liveUnit(draft, seen.id)
  sawLatest(draft, 'unit', unit.id, seen.version)
  refuseEnded(unit.periods, unitNameOn(unit, from), from)
  refuseInUse(draft, unit, from)
  draft.next.unit.set(unit.id, endedOn(unit, from, draft.at))
  for (const one of draft.next.delegation.values()) {
    if (one.unitId !== unit.id || one.removedAt !== null || !overlap(one, openFrom(from))) continue
    const never = one.validFrom >= from
    draft.next.delegation.set(
      one.id,
      never ? { ...one, removedAt: draft.at } : { ...one, validTo: from },
    )
  }
}

/** @throws DomainError `structure.no_change_that_day` */
export function withdrawUnitChange(
  draft: Draft,
  seen: { id: string; version: number },
  on: CalendarDate,
): void {
  const unit = liveUnit(draft, seen.id)
  sawLatest(draft, 'unit', unit.id, seen.version)
  const periods = withdrawnPeriods(unit, unitNameOn(unit, on), on)
  put(draft, { ...unit, periods }, on)
}
