import { z } from 'zod'
import {
  calendarDate,
  id,
  line,
  name,
  paragraph,
  reason,
  version,
} from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { powers } from '../rules/powers.ts'
import { recordKinds } from '../rules/records.ts'

/** The first day of the new state, past or future. */
const from = calendarDate
const why = { reason: reason.optional() }
const purpose = paragraph(2000).nullable()
const responsibilities = z.array(line(500)).max(50)
const rolePowers = z.array(z.enum(powers)).max(powers.length)
const share = z
  .number()
  .gt(0)
  .max(1)
  .meta({ description: "Of the person's working time; all shares of one day are at most 1" })
const saved = z.object({ id, version })

const addUnitInput = z.object({
  name,
  parentId: id.nullable(),
  purpose: purpose.default(null),
  from,
})
const changeUnitInput = z.object({
  unitId: id,
  version,
  from,
  name: name.optional(),
  parentId: id.nullable().optional(),
  purpose: purpose.optional(),
})
const closeUnitInput = z.object({ unitId: id, version, from })
const addRoleInput = z.object({
  title: name,
  unitId: id.nullable(),
  reportsToRoleId: id.nullable().default(null),
  responsibilities: responsibilities.default([]),
  powers: rolePowers.default([]),
  from,
})
const changeRoleInput = z.object({
  roleId: id,
  version,
  from,
  title: name.optional(),
  unitId: id.nullable().optional(),
  reportsToRoleId: id.nullable().optional(),
  responsibilities: responsibilities.optional(),
  powers: rolePowers.optional(),
})
const closeRoleInput = z.object({ roleId: id, version, from })
const assignPersonInput = z.object({
  personId: id,
  roleId: id,
  share: share.default(1),
  from,
  /** The first day without it; null = until further notice. */
  to: calendarDate.nullable().default(null),
})
const changeAssignmentInput = z.object({ assignmentId: id, version, from, share })
const endAssignmentInput = z.object({ assignmentId: id, version, from })

const person = { name, email: z.email().max(320).nullable() }

const step = <const Name extends string>(verb: Name) => ({ do: z.literal(verb) })
/** Chosen by the caller, so that later moves of the same plan can name it. */
const chosenId = { id: id.optional() }
const move = z.discriminatedUnion('do', [
  addUnitInput.extend({ ...step('addUnit'), ...chosenId }),
  changeUnitInput.extend(step('changeUnit')),
  closeUnitInput.extend(step('closeUnit')),
  addRoleInput.extend({ ...step('addRole'), ...chosenId }),
  changeRoleInput.extend(step('changeRole')),
  closeRoleInput.extend(step('closeRole')),
  assignPersonInput.extend(step('assignPerson')),
  changeAssignmentInput.extend(step('changeAssignment')),
  endAssignmentInput.extend(step('endAssignment')),
])
export type Move = z.output<typeof move>

const unitErrors = [
  'structure.unit_not_found',
  'structure.unit_not_there',
  'structure.unit_in_itself',
  'structure.not_yet_begun',
  'structure.already_ended',
] as const
const roleErrors = [
  'structure.role_not_found',
  'structure.role_not_there',
  'structure.role_reports_to_itself',
  'structure.unit_not_found',
  'structure.unit_not_there',
  'structure.not_yet_begun',
  'structure.already_ended',
] as const
const assignErrors = [
  'structure.person_not_found',
  'structure.person_has_left',
  'structure.role_not_found',
  'structure.role_not_there',
  'structure.already_assigned',
  'structure.share_over_one',
  'structure.empty_period',
] as const
const closeErrors = ['structure.unit_in_use', 'structure.role_in_use'] as const

export const addUnit = defineOperation({
  id: 'structure.addUnit',
  effect: 'write',
  summary: 'Opens a unit on a day, under another one or at the top.',
  input: addUnitInput.extend(why),
  output: saved,
  errors: unitErrors,
})

export const changeUnit = defineOperation({
  id: 'structure.changeUnit',
  effect: 'write',
  summary: 'Renames, moves or describes a unit from a day on; changes planned for later stay.',
  input: changeUnitInput.extend(why),
  output: saved,
  errors: unitErrors,
})

export const closeUnit = defineOperation({
  id: 'structure.closeUnit',
  effect: 'destructive',
  summary: 'Closes a unit; from that day on nothing may be inside it.',
  input: closeUnitInput.extend(why),
  output: saved,
  errors: ['structure.unit_not_found', 'structure.unit_in_use', 'structure.already_ended'],
})

export const addRole = defineOperation({
  id: 'structure.addRole',
  effect: 'write',
  summary: 'Opens a role in a unit, with responsibilities, powers and the role it reports to.',
  input: addRoleInput.extend(why),
  output: saved,
  errors: roleErrors,
})

export const changeRole = defineOperation({
  id: 'structure.changeRole',
  effect: 'write',
  summary: 'Changes a role from a day on; changes planned for later stay.',
  input: changeRoleInput.extend(why),
  output: saved,
  errors: roleErrors,
})

export const closeRole = defineOperation({
  id: 'structure.closeRole',
  effect: 'destructive',
  summary: 'Closes a role and ends its assignments on that day.',
  input: closeRoleInput.extend(why),
  output: saved,
  errors: ['structure.role_not_found', 'structure.role_in_use', 'structure.already_ended'],
})

export const addPerson = defineOperation({
  id: 'structure.addPerson',
  effect: 'write',
  summary: 'Adds a person to the directory.',
  input: z.object({ ...person, email: person.email.default(null), ...why }),
  output: saved,
  errors: [],
})

export const changePerson = defineOperation({
  id: 'structure.changePerson',
  effect: 'write',
  summary: "Changes a person's name or e-mail.",
  input: z.object({
    personId: id,
    version,
    name: person.name.optional(),
    email: person.email.optional(),
    ...why,
  }),
  output: saved,
  errors: ['structure.person_not_found'],
})

export const removePerson = defineOperation({
  id: 'structure.removePerson',
  effect: 'destructive',
  summary: 'A person leaves on a day: assignments end, everything before stays readable.',
  input: z.object({ personId: id, version, from, ...why }),
  output: saved,
  errors: ['structure.person_not_found'],
})

export const assignPerson = defineOperation({
  id: 'structure.assignPerson',
  effect: 'write',
  summary: 'Gives a person a role for a period and a share of the working time.',
  input: assignPersonInput.extend(why),
  output: saved,
  errors: assignErrors,
})

export const endAssignment = defineOperation({
  id: 'structure.endAssignment',
  effect: 'destructive',
  summary: 'Ends an assignment; one that has not begun by then never takes place.',
  input: endAssignmentInput.extend(why),
  output: saved,
  errors: ['structure.assignment_not_found', 'structure.already_ended'],
})

export const changeAssignment = defineOperation({
  id: 'structure.changeAssignment',
  effect: 'write',
  summary: 'Changes the share of an assignment from a day on; the days before keep theirs.',
  input: changeAssignmentInput.extend(why),
  /** The assignment that holds from that day on. */
  output: saved,
  errors: [
    'structure.assignment_not_found',
    'structure.already_ended',
    'structure.share_over_one',
    'structure.role_not_there',
    'structure.person_has_left',
  ],
})

export const setDelegation = defineOperation({
  id: 'structure.setDelegation',
  effect: 'write',
  summary: 'Sets how far decisions in an area are delegated in a unit: 1 (tell) to 7 (delegate).',
  input: z.object({
    unitId: id,
    area: name,
    /** null = no longer agreed from that day on. */
    level: z.int().min(1).max(7).nullable(),
    from,
    /** Of the delegation in force on that day, as seen; null when none was. */
    version: version.nullable(),
    ...why,
  }),
  output: z.object({ unitId: id, area: z.string(), version: version.nullable() }),
  errors: ['structure.unit_not_found', 'structure.unit_not_there'],
})

export const withdrawChange = defineOperation({
  id: 'structure.withdrawChange',
  effect: 'destructive',
  summary:
    'Takes back what begins, changes or ends on a day: of a unit, role, assignment, delegation or person.',
  input: z.object({ kind: z.enum(recordKinds), id, version, on: calendarDate, ...why }),
  output: saved,
  errors: [
    ...unitErrors,
    ...roleErrors,
    ...assignErrors,
    ...closeErrors,
    'structure.assignment_not_found',
    'structure.delegation_not_found',
    'structure.still_in_use',
    'structure.no_change_that_day',
  ],
})

export const planReorganisation = defineOperation({
  id: 'structure.planReorganisation',
  effect: 'write',
  summary: 'Many dated changes in the order given, all or none.',
  input: z.object({ moves: z.array(move).min(1).max(500), ...why }),
  output: z.object({ saved: z.array(saved.extend({ kind: z.string() })) }),
  errors: [
    ...unitErrors,
    ...roleErrors,
    ...assignErrors,
    ...closeErrors,
    'structure.assignment_not_found',
    'structure.id_taken',
  ],
})
