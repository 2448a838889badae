import { Names } from './names.ts'
import { type Accounts, Authors } from './parts/authors.ts'
import type { Directory } from './taken.ts'
import type { Workbench } from './workbench.ts'

/** Everything that is there before the file, by what the outside calls it. */
export const directoryOf = (bench: Workbench, accounts: Accounts): Directory => {
  const persons = new Names()
  const nameOf = (id: string) => bench.get('persons', id)?.name ?? null
  const directory = {
    units: new Names(),
    roles: new Names(),
    persons,
    cycles: new Names(),
    authors: new Authors(accounts, persons, nameOf),
    elsewhere: new Map<string, Names>(),
  }
  const names = unitNames(bench)
  for (const unit of bench.before.units)
    directory.units.add(unit.id, unit.externalId, names.get(unit.id) ?? null)
  for (const role of bench.before.roles) directory.roles.add(role.id, role.externalId)
  for (const person of bench.before.persons)
    directory.persons.add(person.id, person.externalId, person.name)
  for (const cycle of bench.before.cycles)
    if (cycle.removedAt === null) directory.cycles.add(cycle.id, cycle.name)
  return directory
}

/** The names units have today; of one that is still to come, its first. */
const unitNames = ({ before, context }: Workbench): Map<string, string> => {
  const names = new Map<string, string>()
  for (const period of before.unitPeriods)
    if (period.validFrom <= context.today || !names.has(period.unitId))
      names.set(period.unitId, period.name)
  return names
}
