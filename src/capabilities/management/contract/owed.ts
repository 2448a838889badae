import { z } from 'zod'
import { goalBeside } from '#capabilities/goals/contract.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { agreedItem, stage } from '../retrospective/contract.ts'

export const listOwed = defineOperation({
  id: 'management.listOwed',
  effect: 'read',
  summary:
    'What waits for the caller from looking back: goals to score, results to agree on, boards and look-backs, cycles to close, actions to do.',
  input: z.object({}),
  output: z.object({
    scores: z.array(
      z.object({
        goal: goalBeside,
        cycle: z.string(),
        /** Key results that wait for a rating of the caller. */
        keyResults: z.number(),
        /** All who must have rated: the superior agrees on the result. */
        isToSettle: z.boolean(),
      }),
    ),
    /** Under way, in units of the caller. */
    retrospectives: z.array(
      z.object({ id: z.string(), title: z.string(), stage, cycle: z.string() }),
    ),
    /** Promises of the caller that were missed and not looked back on yet. */
    lookBacks: z.array(
      z.object({
        goal: goalBeside,
        score: z.number().nullable(),
        /** null while nobody started one. */
        lookBackId: z.string().nullable(),
        cycle: z.object({ id: z.string(), name: z.string() }),
      }),
    ),
    /** Over and not closed, for those who close cycles. */
    toClose: z.array(z.object({ id: z.string(), name: z.string(), endsOn: z.string().nullable() })),
    /** Agreed on in retrospectives; the ones due first come first. */
    actions: z.array(agreedItem),
  }),
  errors: [],
})
export type OwedReview = z.infer<typeof listOwed.output>
