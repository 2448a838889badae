import { type CalendarDate, holdsOn } from '#kernel/calendar.ts'
import { DomainError, notFound } from '#kernel/errors.ts'
import { type Draft, liveRole, placedAt, refuse, roleTitleOn, sawLatest, someOf } from './draft.ts'
import { firstDayWithout, overlap } from './periods.ts'
import { type Assignment, neverThere, type Person } from './records.ts'

/** Shares are fractions such as 0.1 and 0.2, whose sum is not exactly 0.3. */
const tolerance = 1e-9

export interface Overload {
  on: CalendarDate
  /** Sum of the shares of that day. */
  total: number
}

/**
 * The first day on which the shares of one person are more than one whole; null if none. Shares
 * only grow on a day an assignment begins, so no other day needs a look.
 */
export function firstOverload(assignments: readonly Assignment[]): Overload | null {
  const starts = assignments.map(({ validFrom }) => validFrom).sort()
  for (const on of starts) {
    const total = assignments.reduce((sum, one) => sum + (holdsOn(one, on) ? one.share : 0), 0)
    if (total > 1 + tolerance) return { on, total: Math.round(total * 1e6) / 1e6 }
  }
  return null
}

/** @throws DomainError not-found `structure.person_not_found` */
export function knownPerson({ next }: Draft, id: string): Person {
  const person = next.person.get(id)
  if (person && person.leftOn !== neverThere) return person
  const code = 'structure.person_not_found'
  throw new DomainError('not-found', code, { issues: [{ path: 'personId', code }] })
}

function refusePeriod(draft: Draft, person: Person, given: Assignment): void {
  const { validFrom, validTo } = given
  if (validTo !== null && validTo <= validFrom) {
    throw refuse('empty_period', { from: validFrom, to: validTo }, 'to')
  }
  const role = liveRole(draft, given.roleId)
  const missing = firstDayWithout(role.periods, validFrom, validTo)
  if (missing !== null) {
    throw refuse('role_not_there', { role: roleTitleOn(role, missing), on: missing }, 'roleId')
  }
  const { leftOn } = person
  if (leftOn !== null && (validTo === null || validTo > leftOn)) {
    const params = { name: person.name ?? '', on: leftOn }
    throw refuse('person_has_left', params, leftOn <= validFrom ? 'from' : 'to')
  }
}

/**
 * Refuses an assignment to which person, role or the other assignments leave no room.
 *
 * @throws DomainError `structure.share_over_one`, `structure.already_assigned`, …
 */
export function refuseAssignment(draft: Draft, given: Assignment): void {
  const person = knownPerson(draft, given.personId)
  refusePeriod(draft, person, given)
  const held = [...draft.next.assignment.values()].filter(
    (one) =>
      one.id !== given.id &&
      one.personId === person.id &&
      one.removedAt === null &&
      overlap(one, given),
  )
  const name = person.name ?? ''
  const titleOf = ({ roleId }: Assignment) =>
    roleTitleOn(draft.next.role.get(roleId), given.validFrom)
  if (held.some(({ roleId }) => roleId === given.roleId)) {
    throw refuse('already_assigned', { name, role: titleOf(given) }, 'roleId')
  }
  const over = firstOverload([...held, given])
  if (!over) return
  const roles = someOf(held.filter((one) => holdsOn(one, over.on)).map(titleOf))
  throw refuse('share_over_one', { name, on: over.on, total: over.total, roles }, 'share')
}

export function assignPerson(draft: Draft, given: Assignment): void {
  refuseAssignment(draft, given)
  draft.next.assignment.set(given.id, given)
}

/** @throws DomainError not-found `structure.assignment_not_found`, or stale version */
function liveAssignment(draft: Draft, seen: { id: string; version: number }): Assignment {
  const one = draft.next.assignment.get(seen.id)
  if (!one || one.removedAt !== null)
    throw notFound('structure.assignment_not_found', 'assignmentId')
  sawLatest(draft, 'assignment', one.id, seen.version)
  return one
}

/** Person, role and end stay as they were: only the share or the day can be at fault. */
function placeShare(draft: Draft, given: Assignment): void {
  const isShare = (error: unknown) =>
    error instanceof DomainError && error.code === 'structure.share_over_one'
  try {
    assignPerson(draft, given)
  } catch (error) {
    throw isShare(error) ? error : placedAt(error, 'from')
  }
}

/**
 * Another share from a day on: the assignment ends on that day and goes on as a new one. What has
 * not begun by then simply has the other share.
 *
 * @param newId of the assignment that goes on
 * @returns the assignment that holds from that day on
 */
export function changeShare(
  draft: Draft,
  seen: { id: string; version: number },
  { from, share, newId }: { from: CalendarDate; share: number; newId: string },
): Assignment {
  const one = liveAssignment(draft, seen)
  if (one.validTo !== null && one.validTo <= from) {
    const name = roleTitleOn(draft.next.role.get(one.roleId), from)
    throw refuse('already_ended', { name, on: from }, 'from')
  }
  if (one.share === share) return one
  if (one.validFrom >= from) {
    const changed = { ...one, share }
    placeShare(draft, changed)
    return changed
  }
  draft.next.assignment.set(one.id, { ...one, validTo: from })
  const next = { ...one, id: newId, share, validFrom: from, version: 1 }
  placeShare(draft, next)
  return next
}

function ended(draft: Draft, one: Assignment, from: CalendarDate): Assignment {
  return one.validFrom >= from ? { ...one, removedAt: draft.at } : { ...one, validTo: from }
}

/** `from` is the first day without it; what has not begun by then never takes place. */
export function endAssignment(
  draft: Draft,
  seen: { id: string; version: number },
  from: CalendarDate,
): void {
  const one = liveAssignment(draft, seen)
  if (one.validTo !== null && one.validTo < from) {
    const name = roleTitleOn(draft.next.role.get(one.roleId), from)
    throw refuse('already_ended', { name, on: from }, 'from')
  }
  draft.next.assignment.set(one.id, ended(draft, one, from))
}

export function endAssignmentsFrom(
  draft: Draft,
  from: CalendarDate,
  which: (one: Assignment) => boolean,
): void {
  for (const one of draft.next.assignment.values()) {
    const lasts = one.validTo === null || one.validTo > from
    if (one.removedAt !== null || !lasts || !which(one)) continue
    draft.next.assignment.set(one.id, ended(draft, one, from))
  }
}

/** A person leaves: the first day without, on which every assignment has ended. */
export function removePerson(
  draft: Draft,
  seen: { id: string; version: number },
  from: CalendarDate,
): void {
  const person = knownPerson(draft, seen.id)
  sawLatest(draft, 'person', person.id, seen.version)
  endAssignmentsFrom(draft, from, (one) => one.personId === person.id)
  draft.next.person.set(person.id, { ...person, leftOn: from })
}
