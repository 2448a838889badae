import type { CalendarDate } from '#kernel/calendar.ts'
import { DomainError, notFound } from '#kernel/errors.ts'
import { knownPerson, refuseAssignment } from './assign.ts'
import { closeRole, withdrawRoleChange } from './change-role.ts'
import { closeUnit, withdrawUnitChange } from './change-unit.ts'
import { type Draft, placedAt, refuse, roleTitleOn, sawLatest } from './draft.ts'
import { mustBeLawful } from './lawful.ts'
import { startOf } from './periods.ts'
import type { Assignment, Delegation, RecordKind } from './records.ts'

interface Seen {
  id: string
  version: number
}

interface Lasting {
  readonly id: string
  readonly validFrom: CalendarDate
  readonly validTo: CalendarDate | null
  readonly removedAt: string | null
}

/**
 * Takes back what a day changes about one of several records that follow each other: on its first
 * day it never takes place, and the one that ended for it goes on in its place; on its last day it
 * goes on, and what followed it never takes place.
 *
 * @returns the records as they become; null where nothing changes on that day
 */
function rejoined<One extends Lasting>(
  one: One,
  others: readonly One[],
  on: CalendarDate,
  at: string,
): One[] | null {
  if (one.validFrom === on) {
    const before = others.find(({ validTo }) => validTo === on)
    const gone = { ...one, removedAt: at }
    return before ? [gone, { ...before, validTo: one.validTo }] : [gone]
  }
  if (one.validTo !== on) return null
  const next = others.find(({ validFrom }) => validFrom === on)
  if (!next) return [{ ...one, validTo: null }]
  return [
    { ...next, removedAt: at },
    { ...one, validTo: next.validTo },
  ]
}

function withdrawFromAssignment(draft: Draft, seen: Seen, on: CalendarDate): void {
  const one = draft.next.assignment.get(seen.id)
  if (!one || one.removedAt !== null) throw notFound('structure.assignment_not_found')
  sawLatest(draft, 'assignment', one.id, seen.version)
  const others = [...draft.next.assignment.values()].filter(
    ({ id, personId, roleId, removedAt }: Assignment) =>
      id !== one.id && personId === one.personId && roleId === one.roleId && removedAt === null,
  )
  const records = rejoined(one, others, on, draft.at)
  if (!records) {
    const name = roleTitleOn(draft.next.role.get(one.roleId), on)
    throw refuse('no_change_that_day', { name, on }, 'on')
  }
  for (const record of records) draft.next.assignment.set(record.id, record)
  for (const record of records) if (record.removedAt === null) refuseAssignment(draft, record)
}

function withdrawFromDelegation(draft: Draft, seen: Seen, on: CalendarDate): void {
  const one = draft.next.delegation.get(seen.id)
  if (!one || one.removedAt !== null) throw notFound('structure.delegation_not_found')
  sawLatest(draft, 'delegation', one.id, seen.version)
  const others = [...draft.next.delegation.values()].filter(
    ({ id, unitId, area, removedAt }: Delegation) =>
      id !== one.id && unitId === one.unitId && area === one.area && removedAt === null,
  )
  const records = rejoined(one, others, on, draft.at)
  if (!records) throw refuse('no_change_that_day', { name: one.area, on }, 'on')
  for (const record of records) draft.next.delegation.set(record.id, record)
  mustBeLawful(draft)
}

/** Roles that the leaving ended stay ended: they may have been given to others meanwhile. */
function withdrawLeaving(draft: Draft, seen: Seen, on: CalendarDate): void {
  const person = knownPerson(draft, seen.id)
  sawLatest(draft, 'person', person.id, seen.version)
  if (person.leftOn !== on) {
    throw refuse('no_change_that_day', { name: person.name ?? '', on }, 'on')
  }
  draft.next.person.set(person.id, { ...person, leftOn: null })
}

/** What has its first day then never takes place, as long as nothing stands on it. */
function withdrawFromUnit(draft: Draft, seen: Seen, on: CalendarDate): void {
  const unit = draft.next.unit.get(seen.id)
  if (unit && unit.removedAt === null && startOf(unit.periods) === on) closeUnit(draft, seen, on)
  else withdrawUnitChange(draft, seen, on)
}

function withdrawFromRole(draft: Draft, seen: Seen, on: CalendarDate): void {
  const role = draft.next.role.get(seen.id)
  if (role && role.removedAt === null && startOf(role.periods) === on) closeRole(draft, seen, on)
  else withdrawRoleChange(draft, seen, on)
}

const byKind: Record<RecordKind, (draft: Draft, seen: Seen, on: CalendarDate) => void> = {
  unit: withdrawFromUnit,
  role: withdrawFromRole,
  assignment: withdrawFromAssignment,
  delegation: withdrawFromDelegation,
  person: withdrawLeaving,
}

/**
 * Takes back what begins, changes or ends on a day, whatever it is about.
 *
 * @throws DomainError `structure.no_change_that_day`, or what refuses the state without it; whatever
 * the reason, the day asked for is the field to mend, unless there is no such record
 */
export const withdraw = (draft: Draft, kind: RecordKind, seen: Seen, on: CalendarDate): void => {
  try {
    byKind[kind](draft, seen, on)
  } catch (error) {
    const isLost = error instanceof DomainError && error.kind === 'not-found'
    throw placedAt(error, isLost ? 'id' : 'on')
  }
}
