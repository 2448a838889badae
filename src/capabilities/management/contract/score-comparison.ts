import { z } from 'zod'
import { goalBeside } from '#capabilities/goals/contract.ts'
import { id } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { scoreFigures } from '../scoring/contract.ts'

const share = z.number().nullable()
/** One for each cycle, in their order. */
const reports = z.array(scoreFigures)

/** A unit, or a role in it; absent = all of them, null = what none carries. */
const scope = { unitId: id.nullable().optional(), roleId: id.nullable().optional() }

export const compareScores = defineOperation({
  id: 'management.compareScores',
  effect: 'read',
  summary:
    'The scores of a cycle beside those of up to four closed ones before it, by unit, or within a unit by who carries the goals.',
  input: z.object({
    cycleId: id,
    /** By unit where absent, else by who carries the goals of this one; null = those of no unit. */
    unitId: scope.unitId,
  }),
  output: z.object({
    /** The one under review first, then the latest. */
    cycles: z.array(z.object({ id: z.string(), name: z.string(), isClosed: z.boolean() })),
    whole: reports,
    /** Those that carry something in the cycle under review. */
    groups: z.array(
      z.object({
        unitId: z.string().nullable(),
        /** Within a unit; null = the unit itself. */
        roleId: z.string().nullable(),
        owner: goalBeside.shape.owner,
        reports,
      }),
    ),
  }),
  errors: ['management.cycle_not_found'],
})
export type ScoreComparison = z.infer<typeof compareScores.output>

export const listScored = defineOperation({
  id: 'management.listScored',
  effect: 'read',
  summary:
    'The objectives behind a figure of a comparison: of one cycle and one commitment, the lowest score first.',
  input: z.object({
    cycleId: id,
    commitment: z.enum(['committed', 'aspirational', 'unsaid']),
    ...scope,
  }),
  output: z.object({
    /** Two hundred at most. */
    goals: z.array(z.object({ goal: goalBeside, score: share })),
    total: z.number(),
  }),
  errors: ['management.cycle_not_found'],
})
export type ScoredGoals = z.infer<typeof listScored.output>
