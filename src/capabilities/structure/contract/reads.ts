import { z } from 'zod'
import { calendarDate, id, nextCursor, page, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { powers } from '../rules/powers.ts'
import { fieldChange } from './told.ts'

/** The day to read; today in the workspace's time zone unless told. */
const on = calendarDate.optional()
const power = z.enum(powers)
const level = z.int().min(1).max(7)
const named = z.object({ id, name: z.string() })
/** `name` is null where the source named nobody: show the role instead. */
const personRef = z.object({ id, name: z.string().nullable() })
const period = { from: calendarDate, to: calendarDate.nullable() }
const holder = z.object({
  assignmentId: id,
  version,
  person: personRef,
  share: z.number(),
  ...period,
})
const roleRef = z.object({ id, title: z.string().nullable(), holders: z.array(personRef) })

const index = z.array(z.int().min(-1))
const texts = z.array(z.string())
const organisation = z
  .object({
    on: calendarDate,
    units: z.object({
      id: texts,
      name: texts,
      parent: index.meta({ description: 'Position in units; -1 at the top' }),
      head: index.meta({
        description: 'Position in roles of the role that heads the unit; -1 = none',
      }),
    }),
    roles: z.object({
      id: texts,
      title: z.array(z.string().nullable()),
      unit: index.meta({ description: 'Position in units; -1 = in no unit' }),
      reportsTo: index.meta({ description: 'Position in roles; -1 = to nobody' }),
    }),
    people: z.object({ id: texts, name: z.array(z.string().nullable()) }),
    assignments: z.object({ role: index, person: index, share: z.array(z.number()) }),
  })
  .meta({ description: 'Parallel columns; a role without an assignment is vacant' })

const plannedChange = z.object({
  on: calendarDate,
  kind: z.enum(['unit', 'role', 'person', 'assignment', 'delegation']),
  id,
  version,
  what: z.enum(['begins', 'changes', 'ends']),
  /** Of the unit, role, person or decision area as it is called on that day. */
  name: z.string().nullable(),
  unitId: id.nullable(),
  fields: z.array(fieldChange),
  /** Whether the caller may take it back (`structure.withdrawChange`). */
  mayWithdraw: z.boolean(),
})

const roleOfUnit = z.object({
  id,
  version,
  title: z.string().nullable(),
  isHead: z.boolean(),
  responsibilities: texts,
  powers: z.array(power),
  reportsTo: roleRef.nullable(),
  holders: z.array(holder).meta({ description: 'Empty = vacant' }),
  ...period,
})

const unitPage = z.object({
  on: calendarDate,
  id,
  version,
  name: z.string(),
  purpose: z.string().nullable(),
  path: z.array(named).meta({ description: 'From the top down to the parent' }),
  existsFrom: calendarDate,
  existsTo: calendarDate.nullable(),
  head: roleRef.nullable(),
  children: z.array(
    named.extend({ head: roleRef.nullable(), people: z.int(), vacancies: z.int() }),
  ),
  people: z.int().meta({ description: 'In this unit and all below' }),
  vacancies: z.int(),
  roles: z.array(roleOfUnit),
  delegations: z.array(z.object({ id, version, area: z.string(), level, ...period })),
  planned: z.array(plannedChange),
  abilities: z.object({ changeStructure: z.boolean(), assignPeople: z.boolean() }),
})

const personRole = z.object({
  assignmentId: id,
  version,
  roleId: id,
  title: z.string().nullable(),
  unit: named.nullable(),
  isHead: z.boolean(),
  responsibilities: texts,
  powers: z.array(power),
  share: z.number(),
  /** Whether the caller may change or end this assignment. */
  mayAssign: z.boolean(),
  ...period,
})
const line = z.object({ person: personRef, role: z.object({ id, title: z.string().nullable() }) })
const personPage = z.object({
  on: calendarDate,
  id,
  version,
  name: z.string().nullable(),
  /** null also for guests. */
  email: z.string().nullable(),
  leftOn: calendarDate.nullable(),
  roles: z.array(personRole),
  units: z.array(named.extend({ path: z.array(named) })),
  manager: line.nullable(),
  reports: z
    .array(line.extend({ person: personRef.nullable() }))
    .meta({ description: 'Roles that report to this person; person null = vacant' }),
  share: z.number().meta({ description: 'All shares of this day together' }),
  planned: z.array(plannedChange),
  abilities: z.object({
    changeStructure: z.boolean(),
    /** Whether there is a unit in whose roles the caller may place people. */
    assignPeople: z.boolean(),
  }),
})

const personRow = z.object({
  id,
  version,
  name: z.string().nullable(),
  /** null also for guests. */
  email: z.string().nullable(),
  role: z.object({ id, title: z.string().nullable() }).nullable(),
  otherRoles: z.int(),
  unit: named.nullable(),
})

export type Organisation = z.output<typeof organisation>
export type UnitPage = z.output<typeof unitPage>
export type RoleOfUnit = z.output<typeof roleOfUnit>
export type PersonPage = z.output<typeof personPage>
export type PersonRow = z.output<typeof personRow>
export type PlannedChange = z.output<typeof plannedChange>

export const getOrganisation = defineOperation({
  id: 'structure.getOrganisation',
  effect: 'read',
  summary: 'The whole organisation as it is on a day: units, roles, people and who holds what.',
  input: z.object({ on }),
  output: organisation,
  errors: [],
})

export const getUnit = defineOperation({
  id: 'structure.getUnit',
  effect: 'read',
  summary: 'One unit on a day: its place, roles and their holders, delegation, planned changes.',
  input: z.object({ unitId: id, on }),
  output: unitPage,
  errors: ['structure.unit_not_found', 'structure.unit_not_on_that_day'],
})

export const getPerson = defineOperation({
  id: 'structure.getPerson',
  effect: 'read',
  summary: 'One person on a day: roles with shares, units, manager, reports, planned changes.',
  input: z.object({ personId: id, on }),
  output: personPage,
  errors: ['structure.person_not_found'],
})

export const listPeople = defineOperation({
  id: 'structure.listPeople',
  effect: 'read',
  summary: 'The directory by name; search looks at name, e-mail, role and unit.',
  input: z.object({
    ...page,
    on,
    search: z.string().trim().max(200).optional(),
    /** This unit and all below. */
    unitId: id.optional(),
  }),
  output: z.object({ people: z.array(personRow), total: z.int(), nextCursor }),
  errors: ['structure.unit_not_found', 'structure.unit_not_on_that_day', 'structure.bad_cursor'],
})

export const listPlannedChanges = defineOperation({
  id: 'structure.listPlannedChanges',
  effect: 'read',
  summary: 'What will change after a day, the next change first.',
  input: z.object({
    ...page,
    after: on,
    /** This unit and all below, as they stand on that day. */
    unitId: id.optional(),
  }),
  output: z.object({ planned: z.array(plannedChange), total: z.int(), nextCursor }),
  errors: ['structure.unit_not_found', 'structure.unit_not_on_that_day', 'structure.bad_cursor'],
})
