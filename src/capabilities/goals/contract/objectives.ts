import { z } from 'zod'
import { id, paragraph, title, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { newKeyResult } from './key-results.ts'
import { seen, written } from './shapes.ts'
import { category, commitment, nature, origin, visibility } from './words.ts'

/** What an objective says, besides its title and cycle; each part may be left open. */
const description = {
  description: paragraph(20_000).nullable().optional(),
  unitId: id.nullable().optional(),
  roleId: id.nullable().optional(),
  nature: nature.nullable().optional(),
  category: category.nullable().optional(),
  origin: origin.nullable().optional(),
  /** The unit that is supported, when the origin is support. */
  beneficiaryUnitId: id.nullable().optional(),
  commitment: commitment.nullable().optional(),
  visibility: visibility.optional(),
}

const ownerErrors = ['goals.unit_not_found', 'goals.role_not_found', 'goals.role_outside_unit']

export const addObjective = defineOperation({
  id: 'goals.addObjective',
  effect: 'write',
  summary: 'Adds an objective, with its key results and what it serves if they are known.',
  input: z.object({
    cycleId: id,
    title,
    ...description,
    /** One that may never be taken up. */
    isCandidate: z.boolean().default(false),
    keyResults: z.array(newKeyResult).max(50).default([]),
    /** The key results it is derived from and the objectives it contributes to. */
    serves: z
      .array(
        z.object({
          kind: z.enum(['derives', 'contributes']),
          toId: id,
          rollsUp: z.boolean().optional(),
        }),
      )
      .max(20)
      .default([]),
  }),
  output: written.extend({ keyResultIds: z.array(z.string()) }),
  errors: [
    'goals.cycle_closed',
    'goals.cycle_not_found',
    ...ownerErrors,
    'goals.figures_contradict',
    'goals.weights_do_not_sum_to_one',
    'goals.weight_missing',
    'goals.link_end_not_found',
    'goals.link_ends_not_allowed',
    'goals.link_exists',
  ],
})

export const changeObjective = defineOperation({
  id: 'goals.changeObjective',
  effect: 'write',
  summary: 'Changes any field of an objective. The wording may change at any time; each is kept.',
  input: z.object({
    id,
    ...seen,
    title: title.optional(),
    ...description,
    outcomeText: paragraph(20_000).nullable().optional(),
  }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.reason_needed',
    'goals.objective_not_found',
    'goals.only_its_creator_makes_it_private',
    ...ownerErrors,
  ],
})

export const moveObjective = defineOperation({
  id: 'goals.moveObjective',
  effect: 'write',
  summary: 'Moves an objective to another cycle or another place among its siblings.',
  input: z.object({
    id,
    ...seen,
    cycleId: id.optional(),
    position: z.int().min(0).max(1e6).optional(),
  }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.reason_needed',
    'goals.objective_not_found',
    'goals.cycle_not_found',
  ],
})

export const removeObjective = defineOperation({
  id: 'goals.removeObjective',
  effect: 'destructive',
  summary: 'Removes an objective with its key results and links; undo brings them back.',
  input: z.object({ id, version, reason: seen.reason }),
  output: written.extend({ keyResults: z.number(), links: z.number() }),
  errors: ['goals.cycle_closed', 'goals.reason_needed', 'goals.objective_not_found'],
})
