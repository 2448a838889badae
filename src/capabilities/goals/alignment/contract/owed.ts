import { z } from 'zod'
import { dependencyItem } from './dependencies.ts'
import { proposalItem } from './proposals.ts'
import { requestItem } from './requests.ts'

/** What others asked of the caller and wait for; at most 20 of each. */
export const owedAnswers = z.object({
  requests: z.array(requestItem),
  proposals: z.array(proposalItem),
  /** Dependencies for which the other side offers another day. */
  offers: z.array(dependencyItem),
})
export type OwedAnswers = z.infer<typeof owedAnswers>
