import { z } from 'zod'
import { calendarDate, id, paragraph } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, written } from './shapes.ts'
import { decision, outcome, stageName } from './words.ts'

const text = paragraph(5000)
const hypothesis = text.min(1, { error: 'field.empty' })
const known = {
  test: text.nullable().optional(),
  evidence: text.nullable().optional(),
  dueOn: calendarDate.nullable().optional(),
}

export const addStage = defineOperation({
  id: 'strategy.addStage',
  effect: 'write',
  summary: 'Begins a stage of an innovation objective: what is believed, and how it is tested.',
  input: z.object({ objectiveId: id, stage: stageName, hypothesis, ...known }),
  output: written,
  errors: [
    'strategy.objective_not_found',
    'strategy.objective_is_no_innovation',
    'strategy.stage_not_open',
  ],
})

export const changeStage = defineOperation({
  id: 'strategy.changeStage',
  effect: 'write',
  summary: 'Changes what a stage says of its hypothesis, test, evidence or due date.',
  input: z.object({ id, ...seen, hypothesis: hypothesis.optional(), ...known }),
  output: written,
  errors: ['strategy.stage_not_found'],
})

export const judgeStage = defineOperation({
  id: 'strategy.judgeStage',
  effect: 'write',
  summary: 'Says whether the hypothesis holds, and what is decided: to go on, to pivot or to stop.',
  input: z.object({
    id,
    ...seen,
    outcome,
    decision: decision.nullable(),
    decisionReason: text.nullable().optional(),
  }),
  output: written,
  errors: [
    'strategy.stage_not_found',
    'strategy.stage_has_a_successor',
    'strategy.decision_needs_an_outcome',
    'strategy.decision_needs_a_reason',
    'strategy.failed_hypothesis_goes_nowhere',
  ],
})

export const removeStage = defineOperation({
  id: 'strategy.removeStage',
  effect: 'destructive',
  summary: 'Takes the latest stage of an innovation objective away; undo brings it back.',
  input: z.object({ id, ...seen }),
  output: written,
  errors: ['strategy.stage_not_found', 'strategy.stage_has_a_successor'],
})
