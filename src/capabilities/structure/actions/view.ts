import type { CalendarDate } from '#kernel/calendar.ts'
import { DomainError, notFound } from '#kernel/errors.ts'
import type { Context } from '#platform/contract/implementation.ts'
import type { StructureMemory } from '../memory.ts'
import { endOf, startOf, type Timeline } from '../rules/periods.ts'
import type { Organisation, Person } from '../rules/records.ts'
import type { RoleThen, Snapshot, UnitThen } from '../rules/snapshot.ts'

/** The organisation on the day a question is about. */
export interface View {
  organisation: Organisation
  day: Snapshot
}

export async function viewOf(
  memory: StructureMemory,
  { actor, today }: Context,
  on: CalendarDate = today,
): Promise<View> {
  await memory.ready(actor.workspaceId)
  return {
    organisation: memory.organisation(actor.workspaceId),
    day: memory.snapshot(actor.workspaceId, on),
  }
}

/** Changes with the structure and the day; with `abilities`, also with who asks. */
export function stampOf(memory: StructureMemory, { actor, today }: Context): string | null {
  const stamp = memory.stamp(actor.workspaceId)
  return stamp === null ? null : `${stamp} ${today} ${actor.role} ${actor.personId ?? ''}`
}

export const refOf = (person: Person | undefined, id: string) => ({
  id,
  name: person?.name ?? null,
})

export function roleRefOf({ organisation }: View, role: RoleThen) {
  const holders = role.holders.map(({ personId }) =>
    refOf(organisation.person.get(personId), personId),
  )
  return { id: role.id, title: role.title, holders }
}

export const unitRefOf = ({ id, name }: UnitThen) => ({ id, name })

/** A thing that is not there on the day asked says when it is. */
function refuseDay(timeline: Timeline<unknown>, on: CalendarDate, name: string): DomainError {
  return new DomainError('not-found', 'structure.unit_not_on_that_day', {
    params: { name, on, begins: startOf(timeline), ends: endOf(timeline) },
  })
}

/** @throws DomainError not-found, with the days of its life when there are any */
export function unitIn({ organisation, day }: View, id: string): UnitThen {
  const found = day.units.get(id)
  if (found) return found
  const unit = organisation.unit.get(id)
  if (!unit || unit.removedAt !== null) throw notFound('structure.unit_not_found', 'unitId')
  throw refuseDay(unit.periods, day.on, unit.periods.at(-1)?.fields.name ?? '')
}
