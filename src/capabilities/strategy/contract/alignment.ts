import { z } from 'zod'
import { goalBeside } from '#capabilities/goals/contract.ts'
import { feedId, id, reason, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { journey } from './page.ts'
import { directionBeside } from './shapes.ts'
import { decision, outcome, stageName } from './words.ts'

export const alignObjective = defineOperation({
  id: 'strategy.alignObjective',
  effect: 'write',
  summary: 'Says which direction an objective serves itself, or that it names none.',
  input: z.object({
    objectiveId: id,
    directionId: id.nullable(),
    /** Of what the objective named so far; null when it named none. */
    version: version.nullable(),
    reason: reason.optional(),
  }),
  output: z.object({
    objectiveId: z.string(),
    directionId: z.string().nullable(),
    /** null when it names none now. */
    version: z.number().nullable(),
    feedId,
  }),
  errors: [
    'strategy.objective_not_found',
    'strategy.direction_not_found',
    'strategy.direction_is_retired',
  ],
})

export const stageItem = z.object({
  id: z.string(),
  stage: stageName,
  hypothesis: z.string(),
  test: z.string().nullable(),
  evidence: z.string().nullable(),
  dueOn: z.string().nullable(),
  outcome,
  decision: decision.nullable(),
  decisionReason: z.string().nullable(),
  decidedOn: z.string().nullable(),
  version: z.number(),
})
export type StageItem = z.infer<typeof stageItem>

export const getObjectiveStrategy = defineOperation({
  id: 'strategy.getObjectiveStrategy',
  effect: 'read',
  summary:
    'Which directions an objective serves and how, and the stages of an innovation objective.',
  input: z.object({ objectiveId: id }),
  output: z.object({
    /** The direction it names itself. */
    named: directionBeside.extend({ alignmentVersion: z.number() }).nullable(),
    /** Directions it serves through others, each with the goal that names it. */
    inherited: z.array(z.object({ direction: directionBeside, through: goalBeside })),
    /** Directions it may name. */
    choices: z.array(directionBeside),
    nature: z.enum(['growth', 'innovation']).nullable(),
    stages: z.array(stageItem),
    journey,
    /** Stages that may begin now. */
    openStages: z.array(stageName),
    may: z.object({ align: z.boolean(), stage: z.boolean(), changeStrategy: z.boolean() }),
  }),
  errors: ['strategy.objective_not_found'],
})
export type ObjectiveStrategy = z.infer<(typeof getObjectiveStrategy)['output']>
