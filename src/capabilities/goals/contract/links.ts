import { z } from 'zod'
import { calendarDate, id, paragraph, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, weight, written } from './shapes.ts'
import { dependencyStatus, linkEndKind, linkKind } from './words.ts'

const note = paragraph(2000).nullable().optional()

export const addLink = defineOperation({
  id: 'goals.addLink',
  effect: 'write',
  summary: 'Links a goal to what it serves, shares it with a unit, or asks for a dependency.',
  input: z.object({
    kind: linkKind,
    fromId: id,
    toKind: linkEndKind,
    toId: id,
    /** Whether progress flows along it; the kind decides unless told. */
    rollsUp: z.boolean().optional(),
    weight: weight.nullable().optional(),
    /** Of a dependency: when it is needed. */
    dueOn: calendarDate.nullable().optional(),
    note,
    reason: seen.reason,
  }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.link_end_not_found',
    'goals.link_ends_not_allowed',
    'goals.link_to_itself',
    'goals.link_exists',
    'goals.link_cycle',
    'goals.link_does_not_roll_up',
  ],
})

export const changeLink = defineOperation({
  id: 'goals.changeLink',
  effect: 'write',
  summary: 'Changes roll-up, weight, date or note of a link.',
  input: z.object({
    id,
    ...seen,
    rollsUp: z.boolean().optional(),
    weight: weight.nullable().optional(),
    dueOn: calendarDate.nullable().optional(),
    note,
  }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.link_not_found',
    'goals.link_does_not_roll_up',
    'goals.date_not_agreed',
  ],
})

export const answerDependency = defineOperation({
  id: 'goals.answerDependency',
  effect: 'write',
  summary: 'Confirms, declines or delivers what somebody asked for, or asks again.',
  input: z.object({
    id,
    ...seen,
    status: dependencyStatus,
    /** The day it is promised for where none was asked for; another day is offered instead. */
    dueOn: calendarDate.nullable().optional(),
    note,
  }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.link_not_found',
    'goals.not_a_dependency',
    'goals.dependency_step_not_allowed',
    'goals.date_not_agreed',
  ],
})

export const removeLink = defineOperation({
  id: 'goals.removeLink',
  effect: 'destructive',
  summary: 'Removes a link.',
  input: z.object({ id, version, reason: seen.reason }),
  output: written,
  errors: ['goals.cycle_closed', 'goals.link_not_found'],
})
