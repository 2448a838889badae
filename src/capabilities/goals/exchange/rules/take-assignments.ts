import type { CalendarDate } from '#kernel/calendar.ts'
import { referred } from './decided-fields.ts'
import type { PeopleEntry } from './file-entries.ts'
import { numberOf, readEntries, textOf } from './reading.ts'
import { HOLDER_FIELDS } from './shape.ts'
import { refuseEarlyEnd } from './take-periods.ts'
import { personOf } from './take-persons.ts'
import type { Directory, GoalParts, Taken } from './taken.ts'
import type { Workbench } from './workbench.ts'

export const assign = (
  bench: Workbench,
  personId: string,
  roleId: string,
  validFrom: CalendarDate,
  validTo: CalendarDate | null = null,
  share = 1,
): void => {
  const row = { id: bench.context.newId(), personId, roleId, share, validFrom, validTo }
  bench.put('assignments', { ...row, version: 1, removedAt: null })
}

export const namesHolders = (entry: PeopleEntry): boolean => Array.isArray(entry.values.heldBy)

/** A role is held by a person of the same key, unless it is vacant or the file names its holders. */
export const takeHolder = (
  { entry, key, id }: Taken<PeopleEntry>,
  firstDay: CalendarDate,
  bench: Workbench,
  directory: Directory,
): void => {
  const isNew = !bench.known.roles.has(id)
  const held = (bench.known.assignmentsOfRole.get(id) ?? []).filter((row) => row.validTo === null)
  if (entry.values.vacancy === true) {
    for (const row of held) endAssignment(bench, row.id)
    return
  }
  const person = personOf(entry, key, bench, directory)
  const wasVacant = bench.known.roles.get(id)?.extra.keys?.includes('vacancy') ?? true
  if (held.length === 0 && wasVacant)
    assign(bench, person, id, isNew ? firstDay : bench.context.today)
}

const endAssignment = (bench: Workbench, id: string): void => {
  const row = bench.get('assignments', id)
  const { today, now } = bench.context
  if (!row) return
  const hasBegun = row.validFrom < today
  bench.put('assignments', hasBegun ? { ...row, validTo: today } : { ...row, removedAt: now })
}

export const takeNamedHolders = (
  { entry, id }: Taken<PeopleEntry>,
  { bench, directory, findings }: GoalParts,
): void => {
  const path = `${entry.path}.heldBy`
  const known = bench.known.assignmentsOfRole.get(id) ?? []
  for (const holder of readEntries(HOLDER_FIELDS, entry.values.heldBy, path, findings)) {
    const personId = referred(holder, 'person', directory.persons, findings)
    const [from, to] = [textOf(holder, 'from') ?? bench.context.today, textOf(holder, 'to')]
    refuseEarlyEnd(holder, from, to, findings)
    const share = numberOf(holder, 'share') ?? 1
    const same = known.find((row) => row.personId === personId && row.validFrom === from)
    if (same) bench.put('assignments', { ...same, share, validTo: to, removedAt: null })
    else if (personId !== null) assign(bench, personId, id, from, to, share)
  }
}
