import type { CalendarDate } from '#kernel/calendar.ts'
import { endOf, type Period, type Timeline } from './periods.ts'
import type { Organisation, RecordKind } from './records.ts'
import {
  type FieldName,
  fieldsOf,
  roleWords,
  type StateChange,
  type ToldField,
  unitWords,
} from './told-fields.ts'

/** One thing that begins, changes or ends on a day, told in names. */
export interface Planned {
  on: CalendarDate
  kind: RecordKind
  id: string
  version: number
  what: 'begins' | 'changes' | 'ends'
  name: string | null
  unitId: string | null
  fields: ToldField[]
  /** Every unit it is of interest to, before or after. */
  unitIds: string[]
  personId: string | null
}

/** The days after `after` on which a timeline begins, changes or ends. */
function stepsOf<Fields>(timeline: Timeline<Fields>, after: CalendarDate): StateChange<Fields>[] {
  const steps = timeline.map(
    ({ validFrom, fields }: Period<Fields>, at): StateChange<Fields> => ({
      on: validFrom,
      before: timeline[at - 1]?.fields ?? null,
      after: fields,
    }),
  )
  const end = endOf(timeline)
  if (end !== null) steps.push({ on: end, before: timeline.at(-1)?.fields ?? null, after: null })
  return steps.filter(({ on }) => on > after)
}

const whatOf = ({ before, after }: StateChange<unknown>): Planned['what'] => {
  if (before === null) return 'begins'
  return after === null ? 'ends' : 'changes'
}

const known = (...ids: (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null && id !== undefined)),
]

function plannedUnits(organisation: Organisation, after: CalendarDate): Planned[] {
  const words = unitWords(organisation)
  return [...organisation.unit.values()].flatMap(({ id, version, periods, removedAt }) => {
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

function plannedRoles(organisation: Organisation, after: CalendarDate): Planned[] {
  const words = roleWords(organisation)
  return [...organisation.role.values()].flatMap(({ id, version, periods, removedAt }) => {
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
const told = (step: StateChange<unknown>, field: FieldName, text: string): ToldField =>
  step.before === null ? { field, before: null, after: text } : { field, before: text, after: null }

/**
 * The days ahead of records that may go on as another one: where the next begins on the very day
 * one ends, that is one change and told of the next.
 */
function stepsOfLasting<One extends Lasting & { removedAt: string | null }>(
  records: Iterable<One>,
  keyOf: (one: One) => string,
  after: CalendarDate,
): { one: One; step: StateChange<One> }[] {
  const live = [...records].filter(({ removedAt }) => removedAt === null)
  const key = (one: One, day: CalendarDate | null) => `${keyOf(one)} ${day}`
  const byEnd = new Map(live.map((one) => [key(one, one.validTo), one]))
  const starts = new Set(live.map((one) => key(one, one.validFrom)))
  return live.flatMap((one) =>
    stepsOf(lifeOf(one), after).flatMap((step) => {
      if (step.after === null) return starts.has(key(one, step.on)) ? [] : [{ one, step }]
      return [{ one, step: { ...step, before: byEnd.get(key(one, step.on)) ?? null } }]
    }),
  )
}

function plannedAssignments(
  { assignment, person, role }: Organisation,
  after: CalendarDate,
): Planned[] {
  const steps = stepsOfLasting(
    assignment.values(),
    ({ personId, roleId }) => `${personId} ${roleId}`,
    after,
  )
  return steps.map(({ one, step }) => {
    const periods = role.get(one.roleId)?.periods ?? []
    const held = periods.findLast((period) => period.validFrom <= step.on) ?? periods[0]
    const unitId = held?.fields.unitId ?? null
    const name = person.get(one.personId)?.name ?? ''
    const [was, is] = [step.before?.share, step.after?.share]
    const goesOn = was !== undefined && is !== undefined
    return {
      on: step.on,
      kind: 'assignment' as const,
      id: one.id,
      version: one.version,
      what: whatOf(step),
      name: held?.fields.title ?? null,
      unitId,
      fields: goesOn
        ? [
            { field: 'holder' as const, before: null, after: name },
            { field: 'share' as const, before: String(was), after: String(is) },
          ]
        : [told(step, 'holder', name), told(step, 'share', String(one.share))],
      unitIds: known(unitId),
      personId: one.personId,
    }
  })
}

function plannedDelegations({ delegation }: Organisation, after: CalendarDate): Planned[] {
  const steps = stepsOfLasting(
    delegation.values(),
    ({ unitId, area }) => `${unitId} ${area}`,
    after,
  )
  return steps.map(({ one, step }) => {
    const [was, is] = [step.before?.level, step.after?.level]
    const goesOn = was !== undefined && is !== undefined
    return {
      on: step.on,
      kind: 'delegation' as const,
      id: one.id,
      version: one.version,
      what: whatOf(step),
      name: one.area,
      unitId: one.unitId,
      fields: goesOn
        ? [{ field: 'level' as const, before: String(was), after: String(is) }]
        : [told(step, 'level', String(one.level))],
      unitIds: [one.unitId],
      personId: null,
    }
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
