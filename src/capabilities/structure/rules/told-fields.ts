import type { CalendarDate } from '#kernel/calendar.ts'
import { roleTitleOn, unitNameOn } from './draft.ts'
import { differingFields } from './periods.ts'
import type { Organisation, RoleFields, UnitFields } from './records.ts'

export const toldFields = [
  'name',
  'parent',
  'purpose',
  'title',
  'unit',
  'reportsTo',
  'responsibilities',
  'powers',
  'holder',
  'share',
  'level',
  'email',
] as const
export type FieldName = (typeof toldFields)[number]

/** A field in names, not ids; powers, a share and a level as the contract writes them. */
export interface ToldField {
  field: FieldName
  before: string | null
  after: string | null
}

/** What something was and what it is from a day on. */
export interface StateChange<Fields> {
  on: CalendarDate
  before: Fields | null
  after: Fields | null
}

/** The words for a field's value on a day. */
export type Words<Fields> = {
  [Key in keyof Fields & string]: [
    field: FieldName,
    (fields: Fields, on: CalendarDate) => string | null,
  ]
}

/** The fields that differ between two states, told as of a day. */
export function fieldsOf<Fields extends object>(
  step: StateChange<Fields>,
  words: Words<Fields>,
): ToldField[] {
  const { on, before, after } = step
  if (!before || !after) return []
  return differingFields(before, after).flatMap((key) => {
    const found = Object.entries<Words<Fields>[keyof Words<Fields>]>(words).find(
      ([name]) => name === key,
    )
    if (!found) return []
    const [field, say] = found[1]
    return [{ field, before: say(before, on), after: say(after, on) }]
  })
}

/** A unit's fields as they are called and said. */
export function unitWords({ unit }: Organisation): Words<UnitFields> {
  const nameOf = (id: string | null, on: CalendarDate) =>
    id === null ? null : unitNameOn(unit.get(id), on)
  return {
    name: ['name', ({ name }) => name],
    parentId: ['parent', ({ parentId }, on) => nameOf(parentId, on)],
    purpose: ['purpose', ({ purpose }) => purpose],
  }
}

export function roleWords({ role, unit }: Organisation): Words<RoleFields> {
  return {
    title: ['title', ({ title }) => title],
    unitId: [
      'unit',
      ({ unitId }, on) => (unitId === null ? null : unitNameOn(unit.get(unitId), on)),
    ],
    reportsToRoleId: [
      'reportsTo',
      ({ reportsToRoleId: id }, on) => (id === null ? null : roleTitleOn(role.get(id), on)),
    ],
    responsibilities: ['responsibilities', ({ responsibilities }) => responsibilities.join('; ')],
    powers: ['powers', ({ powers }) => powers.join(', ')],
  }
}
