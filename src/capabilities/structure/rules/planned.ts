import type { CalendarDate } from '#kernel/calendar.ts'
import { roleTitleOn, unitNameOn } from './draft.ts'
import { differingFields, endOf, type Period, type Timeline } from './periods.ts'
import type { Organisation, RecordKind, RoleFields, UnitFields } from './records.ts'

export const plannedFields = [
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
] as const
type FieldName = (typeof plannedFields)[number]

export interface PlannedField {
  field: FieldName
  before: string | null
  after: string | null
}

/** One thing that begins, changes or ends on a day, told in names. */
export interface Planned {
  on: CalendarDate
  kind: RecordKind
  id: string
  version: number
  what: 'begins' | 'changes' | 'ends'
  name: string | null
  unitId: string | null
  fields: PlannedField[]
  /** Every unit it is of interest to, before or after. */
  unitIds: string[]
  personId: string | null
}

interface Step<Fields> {
  on: CalendarDate
  before: Fields | null
  after: Fields | null
}

/** The days after `after` on which a timeline begins, changes or ends. */
function stepsOf<Fields>(timeline: Timeline<Fields>, after: CalendarDate): Step<Fields>[] {
  const steps = timeline.map(
    ({ validFrom, fields }: Period<Fields>, at): Step<Fields> => ({
      on: validFrom,
      before: timeline[at - 1]?.fields ?? null,
      after: fields,
    }),
  )
  const end = endOf(timeline)
  if (end !== null) steps.push({ on: end, before: timeline.at(-1)?.fields ?? null, after: null })
  return steps.filter(({ on }) => on > after)
}

const whatOf = ({ before, after }: Step<unknown>): Planned['what'] => {
  if (before === null) return 'begins'
  return after === null ? 'ends' : 'changes'
}

const known = (...ids: (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null && id !== undefined)),
]

/** The words for a field's value on a day. */
type Words<Fields> = {
  [Key in keyof Fields & string]: [
    field: FieldName,
    (fields: Fields, on: CalendarDate) => string | null,
  ]
}

function fieldsOf<Fields extends object>(step: Step<Fields>, words: Words<Fields>): PlannedField[] {
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

function plannedUnits({ unit }: Organisation, after: CalendarDate): Planned[] {
  const nameOf = (id: string | null, on: CalendarDate) =>
    id === null ? null : unitNameOn(unit.get(id), on)
  const words: Words<UnitFields> = {
    name: ['name', ({ name }) => name],
    parentId: ['parent', ({ parentId }, on) => nameOf(parentId, on)],
    purpose: ['purpose', ({ purpose }) => purpose],
  }
  return [...unit.values()].flatMap(({ id, version, periods, removedAt }) => {
    if (removedAt !== null) return []
    return stepsOf(periods, after).map((step) => ({
      on: step.on,
      kind: 'unit' as const,
      id,
      version,
      what: whatOf(step),
      name: (step.after ?? step.before)?.name ?? null,
      unitId: id,
      fields: fieldsOf(step, words),
      unitIds: known(id, step.before?.parentId, step.after?.parentId),
      personId: null,
    }))
  })
}

function plannedRoles({ role, unit }: Organisation, after: CalendarDate): Planned[] {
  const words: Words<RoleFields> = {
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
  return [...role.values()].flatMap(({ id, version, periods, removedAt }) => {
    if (removedAt !== null) return []
    return stepsOf(periods, after).map((step) => ({
      on: step.on,
      kind: 'role' as const,
      id,
      version,
      what: whatOf(step),
      name: (step.after ?? step.before)?.title ?? null,
      unitId: (step.after ?? step.before)?.unitId ?? null,
      fields: fieldsOf(step, words),
      unitIds: known(step.before?.unitId, step.after?.unitId),
      personId: null,
    }))
  })
}

interface Lasting {
  validFrom: CalendarDate
  validTo: CalendarDate | null
}
const lifeOf = <One extends Lasting>(one: One): Timeline<One> => [
  { validFrom: one.validFrom, validTo: one.validTo, fields: one },
]
/** What begins is told as the new value, what ends as the old one. */
const told = (step: Step<unknown>, field: FieldName, text: string): PlannedField =>
  step.before === null ? { field, before: null, after: text } : { field, before: text, after: null }

function plannedAssignments(
  { assignment, person, role }: Organisation,
  after: CalendarDate,
): Planned[] {
  return [...assignment.values()].flatMap((one) => {
    if (one.removedAt !== null) return []
    const periods = role.get(one.roleId)?.periods ?? []
    return stepsOf(lifeOf(one), after).map((step) => {
      const held = periods.findLast((period) => period.validFrom <= step.on) ?? periods[0]
      const unitId = held?.fields.unitId ?? null
      const name = person.get(one.personId)?.name ?? ''
      return {
        on: step.on,
        kind: 'assignment' as const,
        id: one.id,
        version: one.version,
        what: whatOf(step),
        name: held?.fields.title ?? null,
        unitId,
        fields: [told(step, 'holder', name), told(step, 'share', String(one.share))],
        unitIds: known(unitId),
        personId: one.personId,
      }
    })
  })
}

function plannedDelegations({ delegation }: Organisation, after: CalendarDate): Planned[] {
  return [...delegation.values()].flatMap((one) => {
    if (one.removedAt !== null) return []
    return stepsOf(lifeOf(one), after).map((step) => ({
      on: step.on,
      kind: 'delegation' as const,
      id: one.id,
      version: one.version,
      what: whatOf(step),
      name: one.area,
      unitId: one.unitId,
      fields: [told(step, 'level', String(one.level))],
      unitIds: [one.unitId],
      personId: null,
    }))
  })
}

function plannedLeavings({ person }: Organisation, after: CalendarDate): Planned[] {
  return [...person.values()].flatMap(({ id, version, name, leftOn }) => {
    if (leftOn === null || leftOn <= after) return []
    const own = { kind: 'person' as const, id, version, what: 'ends' as const, name }
    return [{ on: leftOn, ...own, unitId: null, fields: [], unitIds: [], personId: id }]
  })
}

/** Everything that begins, changes or ends after a day, the next first. */
export function plannedAfter(organisation: Organisation, after: CalendarDate): Planned[] {
  return [
    ...plannedUnits(organisation, after),
    ...plannedRoles(organisation, after),
    ...plannedAssignments(organisation, after),
    ...plannedDelegations(organisation, after),
    ...plannedLeavings(organisation, after),
  ].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
}
