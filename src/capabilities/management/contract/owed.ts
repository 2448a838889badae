import { z } from 'zod'
import { goalBeside } from '#capabilities/goals/contract.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { agreedItem } from '../retrospective/contract.ts'

export const listOwed = defineOperation({
  id: 'management.listOwed',
  effect: 'read',
  summary:
    'What waits for the caller from looking back: goals to score, results to agree on, actions to do.',
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
    /** Agreed on in retrospectives; the ones due first come first. */
    actions: z.array(agreedItem),
  }),
  errors: [],
})
export type OwedReview = z.infer<typeof listOwed.output>
