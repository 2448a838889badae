import { type Json, objectOf } from './json.ts'
import type { AssignmentRow, CycleRow, PersonRow, RoleRow, UnitRow } from './records.ts'
import { keyOf, periodOn, type StateIndex } from './state-index.ts'
import { type Told, told } from './written.ts'

const filled = (list: readonly string[] | undefined): Json | undefined =>
  list && list.length > 0 ? [...list] : undefined

export const unitKey = (index: StateIndex, id: string | null | undefined): string | undefined => {
  const unit = id ? index.units.get(id) : undefined
  return unit && keyOf(unit)
}

export const personKey = (index: StateIndex, id: string | null): string | undefined => {
  const person = id ? index.persons.get(id) : undefined
  return person && keyOf(person)
}

export const roleKey = (index: StateIndex, id: string | null | undefined): string | undefined => {
  const role = id ? index.roles.get(id) : undefined
  return role && keyOf(role)
}

export const tellCycle = (cycle: CycleRow, index: StateIndex): Told =>
  told([
    ['name', cycle.name],
    ['start', cycle.startsOn],
    ['end', cycle.endsOn],
    ['parent', cycle.parentId && index.cycles.get(cycle.parentId)?.name],
    ['publishedAt', cycle.publishedAt],
    ['closedAt', cycle.closedAt],
  ])

export const tellUnit = (unit: UnitRow, index: StateIndex): Told => {
  const periods = index.unitPeriods.get(unit.id) ?? []
  const now = periodOn(periods, index.today)
  const history = periods.map((period) =>
    Object.fromEntries(
      told([
        ['from', period.validFrom],
        ['to', period.validTo],
        ['name', period.name],
        ['parent', unitKey(index, period.parentId)],
        ['purpose', period.purpose],
      ]),
    ),
  )
  const delegation = (index.delegationsOf.get(unit.id) ?? []).map((row) =>
    objectOf([
      ['area', row.area],
      ['level', row.level],
      ['from', row.validFrom],
      ['to', row.validTo ?? undefined],
    ]),
  )
  return told([
    ['id', keyOf(unit)],
    ['name', now?.name],
    ['parent', unitKey(index, now?.parentId)],
    ['purpose', now?.purpose],
    ['validFrom', periods[0]?.validFrom],
    ['delegation', delegation.length > 0 ? delegation : undefined],
    ['periods', hasHistory(periods) ? history : undefined],
  ])
}

/** One period until further notice is told by the fields themselves. */
const hasHistory = (periods: readonly { validTo: string | null }[]): boolean =>
  periods.length > 1 || periods.some((period) => period.validTo !== null)

export const tellPeople = (role: RoleRow, index: StateIndex): Told => {
  const periods = index.rolePeriods.get(role.id) ?? []
  const now = periodOn(periods, index.today)
  const held = index.assignmentsOfRole.get(role.id) ?? []
  const holder = soleHolderOf(role, index)
  const history = periods.map((period) =>
    Object.fromEntries(
      told([
        ['from', period.validFrom],
        ['to', period.validTo],
        ['title', period.title],
        ['unit', unitKey(index, period.unitId)],
        ['manager', roleKey(index, period.reportsToRoleId)],
        ['responsibilities', filled(period.responsibilities)],
        ['powers', filled(period.powers)],
      ]),
    ),
  )
  return told([
    ['id', keyOf(role)],
    ['title', now?.title],
    ['name', holder?.name],
    ['email', holder?.email],
    ['unit', unitKey(index, now?.unitId)],
    ['manager', roleKey(index, now?.reportsToRoleId)],
    ['vacancy', held.length === 0 ? true : undefined],
    ['responsibilities', filled(now?.responsibilities)],
    ['powers', filled(now?.powers)],
    ['validFrom', periods[0]?.validFrom],
    ['heldBy', holder || held.length === 0 ? undefined : held.map((row) => tellHolder(row, index))],
    ['periods', hasHistory(periods) ? history : undefined],
  ])
}

const tellHolder = (held: AssignmentRow, index: StateIndex): Json => {
  const person = index.persons.get(held.personId)
  return objectOf([
    ['person', person && keyOf(person)],
    ['share', held.share === 1 ? undefined : held.share],
    ['from', held.validFrom],
    ['to', held.validTo ?? undefined],
  ])
}

/** The person known by the same key as the role, who alone has held it since it exists. */
export const soleHolderOf = (role: RoleRow, index: StateIndex): PersonRow | undefined => {
  const [held, ...others] = index.assignmentsOfRole.get(role.id) ?? []
  const person = held && index.persons.get(held.personId)
  const since = index.rolePeriods.get(role.id)?.[0]?.validFrom
  const isSole = held?.share === 1 && held.validTo === null && held.validFrom === since
  const isSame = person && keyOf(person) === keyOf(role)
  return others.length === 0 && isSole && isSame ? person : undefined
}

export const tellPerson = (person: PersonRow): Told =>
  told([
    ['id', keyOf(person)],
    ['name', person.name],
    ['email', person.email],
  ])

/** People who are not told by the role they hold. */
export const personsApart = (persons: readonly PersonRow[], index: StateIndex): PersonRow[] => {
  const isTold = (person: PersonRow) =>
    (index.assignmentsOfPerson.get(person.id) ?? []).some((held) => {
      const role = index.roles.get(held.roleId)
      return role?.removedAt === null && soleHolderOf(role, index) === person
    })
  return persons.filter((person) => person.removedAt === null && !isTold(person))
}
