import { z } from 'zod'
import { id, paragraph } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, written } from '../../contract/shapes.ts'
import { ruleId, setAsideWhy } from './words.ts'

export const setAsideFinding = defineOperation({
  id: 'goals.setAsideFinding',
  effect: 'write',
  summary: 'Sets aside what the coach finds by one rule about one goal, and says why.',
  input: z.object({
    /** An objective or a key result. */
    goalId: id,
    rule: ruleId,
    why: setAsideWhy,
    /** The reason in words; asked for where `why` is `other`. */
    note: paragraph(500).nullable().optional(),
  }),
  output: written,
  errors: ['goals.goal_not_found', 'goals.set_aside_needs_reason'],
})

export const heedFinding = defineOperation({
  id: 'goals.heedFinding',
  effect: 'write',
  summary: 'Heeds again what was set aside.',
  input: z.object({ id, ...seen }),
  output: written,
  errors: ['goals.set_aside_not_found'],
})
