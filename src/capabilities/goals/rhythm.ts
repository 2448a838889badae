import type { CalendarDate } from '#kernel/calendar.ts'
import type { Context, ReadContext, WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { carryOver } from './actions/carry-over.ts'
import { dropObjective } from './actions/drop-objective.ts'
import { sightThen } from './actions/listing.ts'
import {
  type GoalsParts,
  type ObjectiveFacts as Loaded,
  loadObjective,
  sightOf,
} from './actions/loading.ts'
import { goalsAsOf } from './memory/as-of.ts'
import { type LockedCycle, lockCycle } from './store/locked-cycle.ts'
import { cycleFacts, type ObjectiveFacts } from './view/cycle-facts.ts'
import { type GoalState, goalStates } from './view/goal-states.ts'
import { WholeSight } from './view/whole-sight.ts'

export type { LockedCycle } from './store/locked-cycle.ts'
export type { KeyResultFacts, ObjectiveFacts } from './view/cycle-facts.ts'
export type { GoalState } from './view/goal-states.ts'

/** What the rhythm of a cycle asks of its goals, and does to them as a whole. */
export interface GoalsRhythm {
  /** The goals of a cycle that exist for the caller, with what is still to be done about each. */
  factsIn(context: Context, cycleId: string): Promise<readonly ObjectiveFacts[]>
  /** The goals of a cycle as they stand, or stood on a day, as far as they exist for the caller. */
  statesIn(
    context: ReadContext,
    cycleId: string,
    asOf?: string,
  ): Promise<{ today: CalendarDate; states: readonly GoalState[] }>
  /** Every goal of a cycle as it stands in this transaction, whoever may see it; to be kept. */
  allStates(
    context: WriteContext,
    cycleId: string,
    unitIds?: ReadonlySet<string>,
  ): Promise<readonly GoalState[]>
  /** The objective, locked, if it exists for the caller and still takes changes. */
  loadObjective(context: WriteContext, id: string): Promise<Loaded>
  lockCycle(tx: Tx, cycleId: string): Promise<LockedCycle | undefined>
  readonly carryOver: typeof carryOver
  readonly dropObjective: typeof dropObjective
}

export const goalsRhythm = (parts: GoalsParts): GoalsRhythm => ({
  factsIn: async (context, cycleId) => cycleFacts(await sightOf(parts, context), cycleId),
  async statesIn(context, cycleId, asOf) {
    const sight = await sightThen(parts, context, asOf, cycleId)
    return { today: sight.today, states: goalStates(sight, cycleId) }
  },
  async allStates({ tx, now, actor, today }, cycleId, unitIds) {
    await parts.organisation.ready(actor.workspaceId)
    const { organisation } = parts
    const goals = await goalsAsOf(tx, now, cycleId)
    const sight = new WholeSight({ goals, organisation, actor, today })
    return goalStates(sight, cycleId, unitIds ?? null)
  },
  loadObjective: (context, id) => loadObjective(parts, context, id),
  lockCycle,
  carryOver,
  dropObjective,
})
