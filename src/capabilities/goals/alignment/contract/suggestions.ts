import { z } from 'zod'
import { id } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { goalBeside } from '../../contract/shapes.ts'

export const suggestion = z.object({
  goal: goalBeside,
  /** 0..1, of the words of the two titles. */
  likeness: z.number(),
  /** Carried by a unit above. */
  isAbove: z.boolean(),
})
export type Suggestion = z.infer<typeof suggestion>

export const suggestAlignment = defineOperation({
  id: 'goals.suggestAlignment',
  effect: 'read',
  summary: 'Goals that an objective may serve, or that say the same, by likeness of their titles.',
  input: z.object({
    /** An objective that is there; or a text that is being written. */
    objectiveId: id.optional(),
    text: z.string().trim().max(500).optional(),
    cycleId: id.optional(),
    /** Who would carry what is being written: goals of the units above are likelier parents. */
    unitId: id.optional(),
    limit: z.int().min(1).max(20).default(5),
  }),
  output: z.object({
    parents: z.array(suggestion),
    duplicates: z.array(suggestion),
    /** Objectives that may serve one of its key results. */
    servers: z.array(suggestion.extend({ keyResultId: z.string() })),
    /** The caller may link the objective themselves. */
    mayLink: z.boolean(),
  }),
  errors: ['goals.objective_not_found', 'goals.unit_not_found'],
})
