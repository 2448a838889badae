import type { CalendarDate } from '#kernel/calendar.ts'
import type {
  CycleEntry,
  FileEntries,
  Keyed,
  PeopleEntry,
  PersonEntry,
  UnitEntry,
} from './file-entries.ts'
import { Names } from './names.ts'
import {
  type Entry,
  type Findings,
  linesOf,
  numberOf,
  readEntries,
  says,
  textOf,
} from './reading.ts'
import type { RolePeriodRow, UnitPeriodRow } from './records.ts'
import {
  DELEGATION_FIELDS,
  HOLDER_FIELDS,
  ROLE_PERIOD_FIELDS,
  UNIT_PERIOD_FIELDS,
} from './shape.ts'
import { periodOn } from './state-index.ts'
import type { Workbench } from './workbench.ts'

/** Finds units, roles, people and cycles by what the file calls them. */
export interface Directory {
  readonly units: Names
  readonly roles: Names
  readonly persons: Names
  readonly cycles: Names
}

/** An entry and the row it becomes. */
export interface Taken<E extends Entry> extends Keyed<E> {
  readonly id: string
}

export interface TakenStructure {
  readonly directory: Directory
  readonly cycles: readonly Taken<CycleEntry>[]
  readonly units: readonly Taken<UnitEntry>[]
  readonly people: readonly Taken<PeopleEntry>[]
  readonly persons: readonly Taken<PersonEntry>[]
}

/** What a file may leave out: names it uses and does not list are made, if it lists none at all. */
const isListed = (entries: FileEntries, list: 'cycles' | 'units' | 'people'): boolean =>
  entries[list].length > 0

export const takeStructure = (
  entries: FileEntries,
  bench: Workbench,
  findings: Findings,
): TakenStructure => {
  const since = beginningOf(entries, bench.context.today)
  const directory = directoryOf(bench)
  const cycles = entries.cycles.map((keyed) => ({
    ...keyed,
    id: idFor(keyed.key, directory.cycles, bench),
  }))
  const units = entries.units.map((keyed) => ({
    ...keyed,
    id: idFor(keyed.key, directory.units, bench),
  }))
  const people = entries.people.map((keyed) => ({
    ...keyed,
    id: idFor(keyed.key, directory.roles, bench),
  }))
  const persons = entries.persons.map((keyed) => ({
    ...keyed,
    id: idFor(keyed.key, directory.persons, bench),
  }))
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
  makeWhatIsOnlyNamed(entries, bench, directory, since, findings)
  for (const taken of cycles) takeCycle(taken, bench, directory, findings)
  for (const taken of units) takeUnit(taken, bench, directory, since, findings)
  for (const taken of persons) takePerson(taken, bench)
  for (const taken of people) {
    const firstDay = takePeople(taken, bench, directory, since, findings)
    if (!namesHolders(taken.entry)) takeHolder(taken, firstDay, bench, directory)
  }
  for (const taken of people)
    if (namesHolders(taken.entry)) takeNamedHolders(taken, bench, directory, findings)
  return { directory, cycles, units, people, persons }
}

/** Whatever is there holds since the first day any cycle of the file has, or since today. */
const beginningOf = (entries: FileEntries, today: CalendarDate): CalendarDate => {
  const starts = entries.cycles.flatMap(({ entry }) => textOf(entry, 'start') ?? [])
  return [today, ...starts].sort()[0] ?? today
}

const directoryOf = (bench: Workbench): Directory => {
  const { today } = bench.context
  const directory = {
    units: new Names(),
    roles: new Names(),
    persons: new Names(),
    cycles: new Names(),
  }
  const names = new Map<string, string>()
  for (const period of bench.before.unitPeriods)
    if (period.validFrom <= today || !names.has(period.unitId))
      names.set(period.unitId, period.name)
  for (const unit of bench.before.units)
    directory.units.add(unit.id, unit.externalId, names.get(unit.id) ?? null)
  for (const role of bench.before.roles) directory.roles.add(role.id, role.externalId)
  for (const person of bench.before.persons)
    directory.persons.add(person.id, person.externalId, person.name)
  for (const cycle of bench.before.cycles)
    if (cycle.removedAt === null) directory.cycles.add(cycle.id, cycle.name)
  return directory
}

const idFor = (key: string, names: Names, bench: Workbench): string =>
  names.find(key) ?? bench.context.newId()

const makeWhatIsOnlyNamed = (
  entries: FileEntries,
  bench: Workbench,
  directory: Directory,
  since: CalendarDate,
  findings: Findings,
): void => {
  const goals: Entry<'unit' | 'owner'>[] = entries.objectives.flatMap(({ entry, keyResults }) => [
    entry,
    ...keyResults.map((keyed) => keyed.entry),
  ])
  if (!isListed(entries, 'cycles'))
    for (const { entry } of entries.objectives) {
      const name = textOf(entry, 'cycle') ?? NO_CYCLE
      if (directory.cycles.find(name) !== undefined) continue
      findings.note(`${entry.path}.cycle`, 'goals.import_cycle_made', { name })
      makeCycle(name, bench, directory)
    }
  if (!isListed(entries, 'units'))
    for (const entry of [...goals, ...entries.people.map((keyed) => keyed.entry)]) {
      const name = textOf<'unit'>(entry, 'unit')
      if (name === null || directory.units.find(name) !== undefined) continue
      findings.note(`${entry.path}.unit`, 'goals.import_unit_made', { name })
      makeUnit(name, bench, directory, since)
    }
  if (!isListed(entries, 'people'))
    for (const entry of goals) {
      const name = textOf(entry, 'owner')
      if (name === null || directory.roles.find(name) !== undefined) continue
      findings.note(`${entry.path}.owner`, 'goals.import_person_made', { name })
      makePerson(name, bench, directory, since)
    }
}

/** Where an objective names no cycle: the tables need one, and its name says what it is. */
export const NO_CYCLE = 'No cycle'

const made = { made: true } as const

export const makeCycle = (name: string, bench: Workbench, directory: Directory): string => {
  const id = bench.context.newId()
  const row = { id, name, parentId: null, startsOn: null, endsOn: null }
  bench.put('cycles', { ...row, extra: made, version: 1, removedAt: null })
  directory.cycles.add(id, name)
  return id
}

const makeUnit = (name: string, bench: Workbench, directory: Directory, since: string): void => {
  const id = bench.context.newId()
  bench.put('units', { id, externalId: name, extra: made, version: 1, removedAt: null })
  bench.put('unitPeriods', {
    unitId: id,
    validFrom: since,
    validTo: null,
    name,
    parentId: null,
    purpose: null,
  })
  directory.units.add(id, name, name)
}

const makePerson = (name: string, bench: Workbench, directory: Directory, since: string): void => {
  const roleId = bench.context.newId()
  bench.put('roles', { id: roleId, externalId: name, extra: made, version: 1, removedAt: null })
  bench.put('rolePeriods', emptyRolePeriod(roleId, since))
  directory.roles.add(roleId, name, name)
  const known = directory.persons.find(name)
  const personId = known ?? bench.context.newId()
  if (known === undefined) {
    const row = { id: personId, externalId: name, name, email: null }
    bench.put('persons', { ...row, extra: made, version: 1, removedAt: null })
    directory.persons.add(personId, name, name)
  }
  assign(bench, personId, roleId, since)
}

const emptyRolePeriod = (roleId: string, validFrom: CalendarDate): RolePeriodRow => ({
  roleId,
  validFrom,
  validTo: null,
  title: null,
  unitId: null,
  reportsToRoleId: null,
  responsibilities: [],
  powers: [],
})

const assign = (
  bench: Workbench,
  personId: string,
  roleId: string,
  validFrom: CalendarDate,
  validTo: CalendarDate | null = null,
  share = 1,
): void => {
  const id = bench.context.newId()
  bench.put('assignments', {
    id,
    personId,
    roleId,
    share,
    validFrom,
    validTo,
    version: 1,
    removedAt: null,
  })
}

/** The id a field refers to. Null where it says nothing, and where it names nothing known. */
export const referred = <F extends string>(
  entry: Entry<F>,
  field: F,
  names: Names,
  findings: Findings,
): string | null => {
  const word = textOf(entry, field)
  if (word === null) return null
  const id = names.find(word)
  if (id === undefined)
    findings.refuse(`${entry.path}.${field}`, 'goals.import_unknown_reference', { reference: word })
  return id ?? null
}

const takeCycle = (
  { entry, key, id }: Taken<CycleEntry>,
  bench: Workbench,
  directory: Directory,
  findings: Findings,
): void => {
  const known = bench.get('cycles', id)
  bench.put('cycles', {
    id,
    name: key,
    startsOn: taken(entry, 'start', known?.startsOn),
    endsOn: taken(entry, 'end', known?.endsOn),
    parentId: saysNow(entry, 'parent', known)
      ? referred(entry, 'parent', directory.cycles, findings)
      : (known?.parentId ?? null),
    extra: known?.extra ?? {},
    version: known?.version ?? 1,
    removedAt: null,
  })
}

interface Sourced {
  extra: { keys?: readonly string[] }
}

/** Whether the file decides the field: it says something, or its predecessor did and it no longer does. */
export const saysNow = <F extends string>(
  entry: Entry<F>,
  field: F,
  known: Sourced | undefined,
): boolean =>
  says(entry, field) || known === undefined || (known.extra.keys?.includes(field) ?? false)

export const taken = <F extends string>(
  entry: Entry<F>,
  field: F,
  before: string | null | undefined,
): string | null => (says(entry, field) || before === undefined ? textOf(entry, field) : before)

/** Each period of a dated record with its successor's first day as its end. */
interface Dated {
  validFrom: CalendarDate
  validTo: CalendarDate | null
}

/** What changes today closes the period that holds and opens the next; the past stays as it was. */
const changedPeriods = <P extends Dated>(
  periods: readonly P[],
  today: CalendarDate,
  change: (period: P) => P,
): P[] => {
  const now = periodOn(periods, today)
  if (!now) return [...periods]
  const next = change(now)
  if (JSON.stringify(next) === JSON.stringify(now)) return [...periods]
  if (now.validFrom >= today || (now.validTo !== null && now.validTo <= today))
    return periods.map((period) => (period === now ? next : period))
  return periods.flatMap((period) =>
    period === now
      ? [
          { ...now, validTo: today },
          { ...next, validFrom: today },
        ]
      : [period],
  )
}

const takeUnit = (
  { entry, key, id }: Taken<UnitEntry>,
  bench: Workbench,
  directory: Directory,
  since: CalendarDate,
  findings: Findings,
): void => {
  const known = bench.get('units', id)
  const parentId = referred(entry, 'parent', directory.units, findings)
  const purpose = textOf(entry, 'purpose')
  const name = textOf(entry, 'name') ?? textOf(entry, 'id') ?? key
  bench.put('units', {
    id,
    externalId: known ? known.externalId : key,
    extra: known?.extra ?? {},
    version: known?.version ?? 1,
    removedAt: null,
  })
  takeDelegations(entry, id, bench, findings)
  if (!known) {
    const validFrom = textOf(entry, 'validFrom') ?? since
    const told = unitPeriods(entry, id, directory, findings)
    const sole = { unitId: id, validFrom, validTo: null, name, parentId, purpose }
    for (const period of told.length > 0 ? told : [sole]) bench.put('unitPeriods', period)
    return
  }
  const periods = bench.known.unitPeriods.get(id) ?? []
  const changed = changedPeriods(periods, bench.context.today, (period) => ({
    ...period,
    name: textOf(entry, 'name') ?? period.name,
    parentId: saysNow(entry, 'parent', known) ? parentId : period.parentId,
    purpose: saysNow(entry, 'purpose', known) ? purpose : period.purpose,
  }))
  for (const period of changed) bench.put('unitPeriods', period)
}

const takeDelegations = (
  entry: UnitEntry,
  unitId: string,
  bench: Workbench,
  findings: Findings,
): void => {
  const known = bench.known.delegationsOf.get(unitId) ?? []
  const path = `${entry.path}.delegation`
  for (const told of readEntries(DELEGATION_FIELDS, entry.values.delegation, path, findings)) {
    const [area, level] = [textOf(told, 'area') ?? '', Math.round(numberOf(told, 'level') ?? 1)]
    const validFrom = textOf(told, 'from') ?? bench.context.today
    const same = known.find((row) => row.area === area && row.validFrom === validFrom)
    bench.put('delegations', {
      id: same?.id ?? bench.context.newId(),
      unitId,
      area,
      level,
      validFrom,
      validTo: textOf(told, 'to'),
      version: same?.version ?? 1,
      removedAt: null,
    })
  }
}

const unitPeriods = (
  entry: UnitEntry,
  unitId: string,
  directory: Directory,
  findings: Findings,
): UnitPeriodRow[] => {
  const path = `${entry.path}.periods`
  return readEntries(UNIT_PERIOD_FIELDS, entry.values.periods, path, findings).flatMap((period) => {
    const validFrom = startOf(period, findings)
    if (validFrom === null) return []
    return {
      unitId,
      validFrom,
      validTo: textOf(period, 'to'),
      name: textOf(period, 'name') ?? textOf(entry, 'name') ?? unitId,
      parentId: referred(period, 'parent', directory.units, findings),
      purpose: textOf(period, 'purpose'),
    }
  })
}

const startOf = (period: Entry<'from' | 'to'>, findings: Findings): CalendarDate | null => {
  const [from, to] = [textOf(period, 'from'), textOf(period, 'to')]
  if (from === null)
    findings.refuse(`${period.path}.from`, 'goals.import_missing', { field: 'from' })
  else if (to !== null && to <= from)
    findings.refuse(`${period.path}.to`, 'goals.import_end_before_start', { start: from, end: to })
  return from
}

const takePerson = ({ entry, key, id }: Taken<PersonEntry>, bench: Workbench): void => {
  const known = bench.get('persons', id)
  bench.put('persons', {
    id,
    externalId: known ? known.externalId : key,
    name: taken(entry, 'name', known?.name),
    email: taken(entry, 'email', known?.email),
    extra: known?.extra ?? {},
    version: known?.version ?? 1,
    removedAt: null,
  })
}

const takePeople = (
  { entry, key, id }: Taken<PeopleEntry>,
  bench: Workbench,
  directory: Directory,
  since: CalendarDate,
  findings: Findings,
): CalendarDate => {
  const known = bench.get('roles', id)
  const facts = {
    title: textOf(entry, 'title'),
    unitId: referred(entry, 'unit', directory.units, findings),
    reportsToRoleId: referred(entry, 'manager', directory.roles, findings),
    responsibilities: linesOf(entry, 'responsibilities'),
    powers: linesOf(entry, 'powers'),
  }
  bench.put('roles', {
    id,
    externalId: known ? known.externalId : key,
    extra: known?.extra ?? {},
    version: known?.version ?? 1,
    removedAt: null,
  })
  if (!known) {
    const validFrom = textOf(entry, 'validFrom') ?? since
    const told = rolePeriods(entry, id, directory, findings)
    const sole = { ...emptyRolePeriod(id, validFrom), ...facts }
    for (const period of told.length > 0 ? told : [sole]) bench.put('rolePeriods', period)
    return told.map((period) => period.validFrom).sort()[0] ?? validFrom
  }
  const periods = bench.known.rolePeriods.get(id) ?? []
  const keep = (field: 'title' | 'unit' | 'manager' | 'responsibilities' | 'powers') =>
    !saysNow(entry, field, known)
  const changed = changedPeriods(periods, bench.context.today, (period) => ({
    ...period,
    title: keep('title') ? period.title : facts.title,
    unitId: keep('unit') ? period.unitId : facts.unitId,
    reportsToRoleId: keep('manager') ? period.reportsToRoleId : facts.reportsToRoleId,
    responsibilities: keep('responsibilities') ? period.responsibilities : facts.responsibilities,
    powers: keep('powers') ? period.powers : facts.powers,
  }))
  for (const period of changed) bench.put('rolePeriods', period)
  return periods[0]?.validFrom ?? since
}

const rolePeriods = (
  entry: PeopleEntry,
  roleId: string,
  directory: Directory,
  findings: Findings,
): RolePeriodRow[] => {
  const path = `${entry.path}.periods`
  return readEntries(ROLE_PERIOD_FIELDS, entry.values.periods, path, findings).flatMap((period) => {
    const validFrom = startOf(period, findings)
    if (validFrom === null) return []
    return {
      roleId,
      validFrom,
      validTo: textOf(period, 'to'),
      title: textOf(period, 'title'),
      unitId: referred(period, 'unit', directory.units, findings),
      reportsToRoleId: referred(period, 'manager', directory.roles, findings),
      responsibilities: linesOf(period, 'responsibilities'),
      powers: linesOf(period, 'powers'),
    }
  })
}

const namesHolders = (entry: PeopleEntry): boolean => Array.isArray(entry.values.heldBy)

/** A role is held by a person of the same key, unless it is vacant or the file names its holders. */
const takeHolder = (
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

/** The person a role's entry speaks of. */
const personOf = (
  entry: PeopleEntry,
  key: string,
  bench: Workbench,
  directory: Directory,
): string => {
  const id = directory.persons.find(key) ?? bench.context.newId()
  const known = bench.get('persons', id)
  bench.put('persons', {
    id,
    externalId: known ? known.externalId : key,
    name: taken(entry, 'name', known?.name),
    email: taken(entry, 'email', known?.email),
    extra: known?.extra ?? {},
    version: known?.version ?? 1,
    removedAt: null,
  })
  directory.persons.add(id, key)
  return id
}

const takeNamedHolders = (
  { entry, id }: Taken<PeopleEntry>,
  bench: Workbench,
  directory: Directory,
  findings: Findings,
): void => {
  const path = `${entry.path}.heldBy`
  const known = bench.known.assignmentsOfRole.get(id) ?? []
  for (const holder of readEntries(HOLDER_FIELDS, entry.values.heldBy, path, findings)) {
    const personId = referred(holder, 'person', directory.persons, findings)
    const [from, to] = [textOf(holder, 'from') ?? bench.context.today, textOf(holder, 'to')]
    if (to !== null && to <= from)
      findings.refuse(`${holder.path}.to`, 'goals.import_end_before_start', {
        start: from,
        end: to,
      })
    const share = numberOf(holder, 'share') ?? 1
    const same = known.find((row) => row.personId === personId && row.validFrom === from)
    if (same) bench.put('assignments', { ...same, share, validTo: to, removedAt: null })
    else if (personId !== null) assign(bench, personId, id, from, to, share)
  }
}
