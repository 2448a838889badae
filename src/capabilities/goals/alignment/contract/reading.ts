import { z } from 'zod'
import { feedId, id, reason, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { namedUnit, owner, versioned } from '../../contract/shapes.ts'
import { visibility } from '../../contract/words.ts'
import { gapKind, readingMarkKind } from './words.ts'

export const readingStep = z.object({
  objectiveId: z.string(),
  title: z.string(),
  owner,
  visibility,
  version: z.number(),
  /** Members who have read it, and who call it ready. */
  readBy: z.array(z.string()),
  readyBy: z.array(z.string()),
  gaps: z.array(gapKind),
  mayPublish: z.boolean(),
})
export type ReadingStep = z.infer<typeof readingStep>

export const listReading = defineOperation({
  id: 'goals.listReading',
  effect: 'read',
  summary: 'The objectives of a cycle in the order they are read together: unit by unit.',
  input: z.object({ cycleId: id, unitId: id.optional() }),
  output: z.object({
    units: z.array(z.object({ unit: namedUnit.nullable(), steps: z.array(readingStep) })),
    total: z.number(),
    read: z.number(),
    ready: z.number(),
    /** There are more; narrow it to a unit. */
    hasMore: z.boolean(),
  }),
  errors: ['goals.cycle_not_found', 'goals.unit_not_found'],
})

export const markReading = defineOperation({
  id: 'goals.markReading',
  effect: 'write',
  summary:
    'Says that one has read an objective, or that it is ready to be published; or takes it back.',
  input: z.object({ objectiveId: id, kind: readingMarkKind, isSet: z.boolean() }),
  output: z.object({ done: z.literal(true), feedId }),
  errors: ['goals.objective_not_found'],
})

export const publishObjectives = defineOperation({
  id: 'goals.publishObjectives',
  effect: 'write',
  summary: 'Shows objectives to the whole workspace, all of them or none.',
  input: z.object({
    objectives: z.array(z.object({ id, version })).min(1).max(500),
    reason: reason.optional(),
  }),
  output: z.object({ objectives: z.array(versioned), published: z.number(), feedId }),
  errors: ['goals.objective_not_found', 'goals.candidate_not_published'],
})
