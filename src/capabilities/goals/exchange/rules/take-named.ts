import type { FileEntries } from './file-entries.ts'
import type { Names } from './names.ts'
import { type Entry, textOf } from './reading.ts'
import { assign } from './take-assignments.ts'
import { makeCycle, NO_CYCLE } from './take-cycles.ts'
import { personNamed } from './take-persons.ts'
import { makeRole } from './take-roles.ts'
import { makeUnit } from './take-units.ts'
import type { StructureParts } from './taken.ts'

/** What a file may leave out: names it uses and does not list are made, if it lists none at all. */
export const makeWhatIsOnlyNamed = (entries: FileEntries, parts: StructureParts): void => {
  const { bench, directory, findings } = parts
  const objectives = entries.objectives.map((keyed) => keyed.entry)
  const goals: Entry<'unit' | 'owner'>[] = entries.objectives.flatMap(({ entry, keyResults }) => [
    entry,
    ...keyResults.map((keyed) => keyed.entry),
  ])
  const people = entries.people.map((keyed) => keyed.entry)
  const makeMissing = <F extends string>(
    named: readonly Entry<F>[],
    field: F,
    names: Names,
    code: string,
    make: (name: string) => void,
    nameless: string | null = null,
  ) => {
    for (const entry of named) {
      const name = textOf(entry, field) ?? nameless
      if (name === null || names.find(name) !== undefined) continue
      findings.note(`${entry.path}.${field}`, code, { name })
      make(name)
    }
  }
  if (entries.cycles.length === 0) {
    const make = (name: string) => makeCycle(name, bench, directory)
    makeMissing(objectives, 'cycle', directory.cycles, 'goals.import_cycle_made', make, NO_CYCLE)
  }
  if (entries.units.length === 0) {
    const inUnits: Entry<'unit'>[] = [...goals, ...people]
    const make = (name: string) => makeUnit(name, parts)
    makeMissing(inUnits, 'unit', directory.units, 'goals.import_unit_made', make)
  }
  if (entries.people.length === 0) {
    const make = (name: string) => makeHeldRole(name, parts)
    makeMissing(goals, 'owner', directory.roles, 'goals.import_person_made', make)
  }
}

/** A role that is only named, held by the person of that name. */
const makeHeldRole = (name: string, { bench, directory, since }: StructureParts): void => {
  const roleId = makeRole(name, since, bench)
  directory.roles.add(roleId, name, name)
  assign(bench, personNamed(name, bench, directory), roleId, since)
}
