import type { Context } from '#platform/contract/implementation.ts'
import { type GoalsParts, sightOf } from './actions/loading.ts'
import { cycleFacts, type ObjectiveFacts } from './view/cycle-facts.ts'

export type { KeyResultFacts, ObjectiveFacts } from './view/cycle-facts.ts'

/** What the rhythm of a cycle asks of its goals. */
export interface GoalsRhythm {
  /** The goals of a cycle that exist for the caller, with what is still to be done about each. */
  factsIn(context: Context, cycleId: string): Promise<readonly ObjectiveFacts[]>
}

export const goalsRhythm = (parts: GoalsParts): GoalsRhythm => ({
  factsIn: async (context, cycleId) => cycleFacts(await sightOf(parts, context), cycleId),
})
