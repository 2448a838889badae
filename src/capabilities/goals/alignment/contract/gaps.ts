import { z } from 'zod'
import { id, nextCursor, page } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { goalBeside, oneOrMore } from '../../contract/shapes.ts'
import { dependencyItem } from './dependencies.ts'
import { uncarried } from './uncarried.ts'
import { gapKind } from './words.ts'

export const gapItem = z.object({
  kind: gapKind,
  objective: goalBeside,
  /** The key result it is about, where it is about one. */
  keyResult: goalBeside.nullable(),
  dependency: dependencyItem.nullable(),
  /** Of what nobody carries. */
  uncarried: uncarried.nullable(),
  /** Of the objective. */
  version: z.number(),
  may: z.object({ change: z.boolean() }),
})
export type GapItem = z.infer<typeof gapItem>

const counts = z.record(gapKind, z.number())

export const listGaps = defineOperation({
  id: 'goals.listGaps',
  effect: 'read',
  summary: 'What keeps the goals of a cycle from hanging together, each with whom it falls to.',
  input: z.object({
    cycleId: id,
    mine: z.boolean().default(false),
    unitId: id.optional(),
    objectiveId: id.optional(),
    kind: oneOrMore(gapKind).optional(),
    ...page,
  }),
  output: z.object({ gaps: z.array(gapItem), counts, total: z.number(), nextCursor }),
  errors: [
    'goals.cycle_not_found',
    'goals.unit_not_found',
    'goals.objective_not_found',
    'request.bad_cursor',
  ],
})
