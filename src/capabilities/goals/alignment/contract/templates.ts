import { z } from 'zod'
import { feedId, figure, id, title } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { newKeyResult } from '../../contract/key-results.ts'
import { category, commitment, nature } from '../../contract/words.ts'

const adjusted = z.object({
  startValue: figure.nullable().optional(),
  targetValue: figure.nullable().optional(),
  lowerBound: figure.nullable().optional(),
  upperBound: figure.nullable().optional(),
})

export const assignGoal = defineOperation({
  id: 'goals.assignGoal',
  effect: 'write',
  summary: 'Gives many units, roles or people the same goal in one step, each with own figures.',
  input: z.object({
    cycleId: id,
    /** The objective it is modelled on, and which the new ones serve if asked. */
    templateId: id.optional(),
    title,
    nature: nature.nullable().optional(),
    category: category.nullable().optional(),
    commitment: commitment.nullable().optional(),
    keyResults: z
      .array(newKeyResult.omit({ progressFrom: true, unitId: true, roleId: true }))
      .max(20)
      .default([]),
    servesTemplate: z.boolean().default(true),
    rollsUp: z.boolean().default(false),
    owners: z
      .array(
        z.object({
          unitId: id.optional(),
          roleId: id.optional(),
          personId: id.optional(),
          title: title.optional(),
          /** One for each key result, in their order; what is left out stays as in the template. */
          figures: z.array(adjusted).max(20).default([]),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: z.object({ objectiveIds: z.array(z.string()), feedId }),
  errors: [
    'goals.cycle_not_found',
    'goals.objective_not_found',
    'goals.unit_not_found',
    'goals.role_not_found',
    'goals.role_outside_unit',
    'goals.person_without_role',
    'goals.owner_missing',
    'goals.owner_named_twice',
    'goals.figures_contradict',
    'goals.weights_do_not_sum_to_one',
    'goals.weight_missing',
  ],
})
