import { z } from 'zod'
import {
  calendarDate,
  feedId,
  figure,
  id,
  line,
  paragraph,
  title,
  version,
} from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, versioned, weight, written } from './shapes.ts'
import { keyResultType, progressFrom } from './words.ts'

const figures = {
  unitOfMeasure: line(60).nullable().optional(),
  startValue: figure.nullable().optional(),
  targetValue: figure.nullable().optional(),
  /** Bounds of a range, both inside; one of them may be absent. */
  lowerBound: figure.nullable().optional(),
  upperBound: figure.nullable().optional(),
  dueOn: calendarDate.nullable().optional(),
  /** Where another unit or role than the objective's carries it. */
  unitId: id.nullable().optional(),
  roleId: id.nullable().optional(),
}

const step = {
  title,
  weight: weight.nullable().optional(),
  dueOn: calendarDate.nullable().optional(),
}

export const newKeyResult = z.object({
  title,
  type: keyResultType,
  ...figures,
  weight: weight.nullable().optional(),
  progressFrom: progressFrom.optional(),
  milestones: z.array(z.object(step)).max(50).default([]),
})

/** Steps changed together with their key result; what is not named stays as it is. */
const stepChanges = z.object({
  add: z.array(z.object(step)).max(50).default([]),
  change: z.array(z.object({ id, version, title })).max(500).default([]),
  remove: z.array(z.object({ id, version })).max(500).default([]),
})
export type StepChanges = z.output<typeof stepChanges>

const stepErrors = ['goals.milestone_not_found', 'goals.milestone_weights_are_nothing']

const carriers = ['goals.unit_not_found', 'goals.role_not_found', 'goals.role_outside_unit']
const keyResultErrors = ['goals.key_result_not_found', 'goals.figures_contradict', ...carriers]

export const addKeyResult = defineOperation({
  id: 'goals.addKeyResult',
  effect: 'write',
  summary:
    'Adds a key result. Where weights are set, it takes an equal share and the others shrink.',
  input: z.object({ objectiveId: id, ...newKeyResult.omit({ weight: true }).shape }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.objective_not_found',
    'goals.figures_contradict',
    ...carriers,
  ],
})

export const changeKeyResult = defineOperation({
  id: 'goals.changeKeyResult',
  effect: 'write',
  summary: 'Changes any field of a key result except its weight and its place, and its steps.',
  input: z.object({
    id,
    ...seen,
    title: title.optional(),
    type: keyResultType.optional(),
    ...figures,
    outcomeText: paragraph(20_000).nullable().optional(),
    steps: stepChanges.optional(),
  }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.reason_needed',
    'goals.units_differ',
    'goals.milestone_draws_nothing',
    ...keyResultErrors,
    'goals.not_a_milestone',
    ...stepErrors,
  ],
})

export const removeKeyResult = defineOperation({
  id: 'goals.removeKeyResult',
  effect: 'destructive',
  summary: 'Removes a key result and the links to it; where weights are set, the others grow.',
  input: z.object({ id, version, reason: seen.reason }),
  output: written,
  errors: ['goals.cycle_closed', 'goals.reason_needed', 'goals.key_result_not_found'],
})

/** Every key result of the objective, each with the version seen. */
const allOfThem = z.array(z.object({ id, version })).min(1).max(500)

export const reorderKeyResults = defineOperation({
  id: 'goals.reorderKeyResults',
  effect: 'write',
  summary: 'Puts the key results of an objective in the order given.',
  input: z.object({ objectiveId: id, keyResults: allOfThem, reason: seen.reason }),
  output: z.object({ keyResults: z.array(versioned), feedId }),
  errors: ['goals.cycle_closed', 'goals.objective_not_found', 'goals.key_results_incomplete'],
})

export const setWeights = defineOperation({
  id: 'goals.setWeights',
  effect: 'write',
  summary: 'Sets the weights of all key results of an objective; they add up to 1, or none is set.',
  input: z.object({
    objectiveId: id,
    weights: z
      .array(z.object({ id, version, weight: weight.nullable() }))
      .min(1)
      .max(500),
    reason: seen.reason,
  }),
  output: z.object({ keyResults: z.array(versioned), feedId }),
  errors: [
    'goals.cycle_closed',
    'goals.objective_not_found',
    'goals.key_results_incomplete',
    'goals.weights_do_not_sum_to_one',
    'goals.weight_missing',
  ],
})

export const setProgressFrom = defineOperation({
  id: 'goals.setProgressFrom',
  effect: 'write',
  summary:
    'Lets a key result take its progress from its own figures or from what is derived from it.',
  input: z.object({ id, ...seen, progressFrom }),
  output: written,
  errors: ['goals.cycle_closed', 'goals.key_result_not_found'],
})

export const addMilestone = defineOperation({
  id: 'goals.addMilestone',
  effect: 'write',
  summary: 'Adds a step to a milestone key result.',
  input: z.object({ keyResultId: id, ...step, reason: seen.reason }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.key_result_not_found',
    'goals.not_a_milestone',
    ...stepErrors,
  ],
})

export const changeMilestone = defineOperation({
  id: 'goals.changeMilestone',
  effect: 'write',
  summary: 'Changes the words, weight, date or place of a step.',
  input: z.object({
    id,
    ...seen,
    title: title.optional(),
    weight: weight.nullable().optional(),
    dueOn: calendarDate.nullable().optional(),
    position: z.int().min(0).max(1000).optional(),
  }),
  output: written,
  errors: ['goals.cycle_closed', ...stepErrors],
})

export const completeMilestone = defineOperation({
  id: 'goals.completeMilestone',
  effect: 'write',
  summary: 'Marks a step as done on a day, or as open again.',
  input: z.object({ id, ...seen, doneOn: calendarDate.nullable() }),
  output: written,
  errors: ['goals.cycle_closed', 'goals.milestone_not_found', 'goals.milestone_done_in_the_future'],
})

export const removeMilestone = defineOperation({
  id: 'goals.removeMilestone',
  effect: 'destructive',
  summary: 'Removes a step.',
  input: z.object({ id, version, reason: seen.reason }),
  output: written,
  errors: ['goals.cycle_closed', ...stepErrors],
})

export type NewKeyResult = z.output<typeof newKeyResult>
