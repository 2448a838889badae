import type { Context, WriteContext } from '#platform/contract/implementation.ts'
import type { InputOf, OutputOf } from '#platform/contract/operation.ts'
import { type GoalsParts, sightOf } from './actions/loading.ts'
import { addObjective } from './actions/objectives.ts'
import { undo } from './actions/undo.ts'
import type * as contract from './contract.ts'
import type { Case } from './policy.ts'
import { mayAddGoal } from './policy.ts'

/** What a team that drafts together asks of the goals: each as if the caller had asked for it. */
export interface GoalsDrafting {
  /** Whether the caller may add an objective that the unit carries. */
  mayAdd(context: Context, unitId: string): Promise<boolean>
  addObjective(
    context: WriteContext,
    input: InputOf<typeof contract.addObjective>,
  ): Promise<OutputOf<typeof contract.addObjective>>
  /** @throws DomainError `goals.changed_since` when anything came after the entry */
  undo(context: WriteContext, input: InputOf<typeof contract.undo>): Promise<void>
}

export function goalsDrafting(parts: GoalsParts): GoalsDrafting {
  const [adding, undoing] = [addObjective(parts), undo(parts)]
  return {
    async mayAdd(context, unitId) {
      const sight = await sightOf(parts, context)
      const goal = { unitId, roleId: null, visibility: 'workspace' as const, createdBy: null }
      const it: Case = sight.caseOf(goal)
      return sight.exists('unit', unitId) && mayAddGoal(context.actor, it)
    },
    addObjective: async (context, input) =>
      (await adding.perform(context, input)) as OutputOf<typeof contract.addObjective>,
    async undo(context, input) {
      await undoing.perform(context, input)
    },
  }
}
