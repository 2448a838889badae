import type { CalendarDate } from '#kernel/calendar.ts'
import { directoryOf } from './directory.ts'
import type { FileEntries, Keyed } from './file-entries.ts'
import type { Names } from './names.ts'
import type { Accounts } from './parts/authors.ts'
import { noRecords } from './parts/parts-state.ts'
import { type Entry, type Findings, textOf } from './reading.ts'
import { namesHolders, takeHolder, takeNamedHolders } from './take-assignments.ts'
import { takeCycle } from './take-cycles.ts'
import { makeWhatIsOnlyNamed } from './take-named.ts'
import { takePerson } from './take-persons.ts'
import { takeRole } from './take-roles.ts'
import { takeUnit } from './take-units.ts'
import type { Taken, TakenStructure } from './taken.ts'
import type { Workbench } from './workbench.ts'

/** Cycles, units, roles, people and who holds what; goals come after. */
export const takeStructure = (
  entries: FileEntries,
  bench: Workbench,
  findings: Findings,
  accounts: Accounts = noRecords,
): TakenStructure => {
  const since = beginningOf(entries, bench.context.today)
  const structure = identified(entries, bench, accounts)
  const parts = { bench, directory: structure.directory, since, findings }
  enterNames(structure)
  makeWhatIsOnlyNamed(entries, parts)
  for (const taken of structure.cycles) takeCycle(taken, parts)
  for (const taken of structure.units) takeUnit(taken, parts)
  for (const taken of structure.persons) takePerson(taken, bench)
  for (const taken of structure.people) {
    const firstDay = takeRole(taken, parts)
    if (!namesHolders(taken.entry)) takeHolder(taken, firstDay, bench, structure.directory)
  }
  for (const taken of structure.people)
    if (namesHolders(taken.entry)) takeNamedHolders(taken, parts)
  return structure
}

/** Whatever is there holds since the first day any cycle of the file has, or since today. */
const beginningOf = (entries: FileEntries, today: CalendarDate): CalendarDate => {
  const starts = entries.cycles.flatMap(({ entry }) => textOf(entry, 'start') ?? [])
  return [today, ...starts].sort()[0] ?? today
}

/** Gives each entry the id of the record it was before, or a new one. */
const identified = (entries: FileEntries, bench: Workbench, accounts: Accounts): TakenStructure => {
  const directory = directoryOf(bench, accounts)
  const withIds = <E extends Entry>(keyed: readonly Keyed<E>[], names: Names): Taken<E>[] =>
    keyed.map((one) => ({ ...one, id: names.find(one.key) ?? bench.context.newId() }))
  return {
    directory,
    cycles: withIds(entries.cycles, directory.cycles),
    units: withIds(entries.units, directory.units),
    people: withIds(entries.people, directory.roles),
    persons: withIds(entries.persons, directory.persons),
  }
}

/** Enters what the file lists, so that its entries may refer to each other in any order. */
const enterNames = ({ directory, cycles, units, people, persons }: TakenStructure): void => {
  for (const { id, key, entry } of cycles) {
    directory.cycles.add(id, key)
    const other = entry.unknown['id']
    if (typeof other === 'string' || typeof other === 'number')
      directory.cycles.alias(id, `${other}`)
  }
  for (const { id, key, entry } of units) directory.units.add(id, key, textOf(entry, 'name'))
  for (const { id, key, entry } of people) {
    directory.roles.add(id, key, textOf(entry, 'name'))
    for (const alias of [textOf(entry, 'email'), textOf(entry, 'title')])
      if (alias !== null) directory.roles.alias(id, alias)
  }
  for (const { id, key, entry } of persons) directory.persons.add(id, key, textOf(entry, 'name'))
}
