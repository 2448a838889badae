import type { CalendarDate } from '#kernel/calendar.ts'
import type { Context, ReadContext, WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { findRecords } from '#platform/records/records.ts'
import { carryOver } from './actions/carry-over.ts'
import { liveCycles, makeNextCycle } from './actions/cycles.ts'
import { dropObjective } from './actions/drop-objective.ts'
import { momentOf, sightThen } from './actions/listing.ts'
import {
  type GoalsParts,
  type ObjectiveFacts as Loaded,
  loadObjective,
  sightOf,
} from './actions/loading.ts'
import { lockKeyResults, writeScores } from './actions/write-scores.ts'
import { goalsAsOf } from './memory/as-of.ts'
import { type Cycle, objectives } from './store/kinds.ts'
import { type LockedCycle, lockCycle } from './store/locked-cycle.ts'
import { cycleFacts, type ObjectiveFacts } from './view/cycle-facts.ts'
import { type GoalState, goalStates } from './view/goal-states.ts'
import { type ObjectiveToScore, objectivesToScore, objectiveToScore } from './view/to-score.ts'
import { WholeSight } from './view/whole-sight.ts'
import { blockingFindings } from './writing/actions/blocking.ts'

export type { WeighedKeyResult } from './actions/write-scores.ts'
export type { LockedCycle } from './store/locked-cycle.ts'
export type { KeyResultFacts, ObjectiveFacts } from './view/cycle-facts.ts'
export type { GoalState } from './view/goal-states.ts'
export type { ObjectiveToScore, PartToScore } from './view/to-score.ts'

/** What the rhythm of a cycle asks of its goals, and does to them as a whole. */
export interface GoalsRhythm {
  /** The goals of a cycle that exist for the caller, with what is still to be done about each. */
  factsIn(context: Context, cycleId: string): Promise<readonly ObjectiveFacts[]>
  /** The goals of a cycle as they stand, or stood on a day, as far as they exist for the caller. */
  statesIn(
    context: ReadContext,
    cycleId: string,
    asOf?: string,
  ): Promise<{ today: CalendarDate; moment: Date; states: readonly GoalState[] }>
  /** Those that exist for the caller today, or did when they went. */
  stillSeen<S extends { readonly objectiveId: string }>(
    context: ReadContext,
    states: readonly S[],
  ): Promise<readonly S[]>
  /** Every goal of a cycle as it stands in this transaction, whoever may see it; to be kept. */
  allStates(
    context: WriteContext,
    cycleId: string,
    unitIds?: ReadonlySet<string>,
  ): Promise<readonly GoalState[]>
  /** The objective, locked, if it exists for the caller and still takes changes. */
  loadObjective(context: WriteContext, id: string): Promise<Loaded>
  /** Findings about the wording that stand against publishing and that nobody answered for. */
  blockingFindings(context: WriteContext, cycleId: string): Promise<number>
  lockCycle(tx: Tx, cycleId: string): Promise<LockedCycle | undefined>
  /**
   * Inside the same longer cycle, unless its days lie beyond that.
   *
   * @throws DomainError for a name in use or days the wrong way round
   */
  addNextCycle(
    context: WriteContext,
    said: Pick<Cycle, 'name' | 'startsOn' | 'endsOn'>,
    before: Pick<Cycle, 'parentId'>,
  ): Promise<{ id: string; version: number }>
  /** The objectives of a cycle that exist for the caller, with what their scoring stands on. */
  toScoreIn(context: Context, cycleId: string): Promise<readonly ObjectiveToScore[]>
  /** One of them; null where it does not exist for the caller. */
  toScore(context: Context, objectiveId: string): Promise<ObjectiveToScore | null>
  readonly lockKeyResults: typeof lockKeyResults
  readonly writeScores: typeof writeScores
  readonly carryOver: typeof carryOver
  readonly dropObjective: typeof dropObjective
}

export const goalsRhythm = (parts: GoalsParts): GoalsRhythm => ({
  factsIn: async (context, cycleId) => cycleFacts(await sightOf(parts, context), cycleId),
  async statesIn(context, cycleId, asOf) {
    const sight = await sightThen(parts, context, asOf, cycleId)
    const states = goalStates(sight, cycleId)
    return {
      today: sight.today,
      moment:
        asOf === undefined ? context.now : momentOf(asOf, context, sight.goals.settings.timeZone),
      states: asOf === undefined ? states : await asSeenToday(parts, context, states),
    }
  },
  stillSeen: (context, states) => stillSeen(parts, context, states),
  async allStates({ tx, now, actor, today }, cycleId, unitIds) {
    await parts.organisation.ready(actor.workspaceId)
    const { organisation } = parts
    const goals = await goalsAsOf(tx, now, cycleId)
    const sight = new WholeSight({ goals, organisation, actor, today })
    return goalStates(sight, cycleId, unitIds ?? null)
  },
  loadObjective: (context, id) => loadObjective(parts, context, id),
  blockingFindings: (context, cycleId) => blockingFindings(parts, context, cycleId),
  lockCycle,
  addNextCycle: async (context, said, before) =>
    makeNextCycle(context, said, before, await liveCycles(context.tx)),
  async toScoreIn(context, cycleId) {
    return objectivesToScore(await sightOf(parts, context), cycleId)
  },
  async toScore(context, objectiveId) {
    const sight = await sightOf(parts, context)
    const row = sight.goals.objectives.find(objectiveId)
    return row !== undefined && sight.seesObjective(row) ? objectiveToScore(sight, row) : null
  },
  lockKeyResults,
  writeScores,
  carryOver,
  dropObjective,
})

/** A link that leads to what does not exist for the caller today is left out of the past as well. */
async function asSeenToday(
  parts: GoalsParts,
  context: ReadContext,
  states: readonly GoalState[],
): Promise<GoalState[]> {
  const sight = await sightOf(parts, context)
  const leads = (link: string): boolean => {
    const [kind = '', id = ''] = link.split(' ')
    return sight.sees(id) || (kind !== 'derives' && sight.exists('unit', id))
  }
  const seen = await stillSeen(parts, context, states)
  return seen.map((state) => ({ ...state, links: state.links.filter(leads) }))
}

/** Who may not see a goal today may not see its past either; of one that is gone its last state says. */
async function stillSeen<S extends { readonly objectiveId: string }>(
  parts: GoalsParts,
  context: ReadContext,
  states: readonly S[],
): Promise<readonly S[]> {
  const sight = await sightOf(parts, context)
  const isGone = (id: string) => sight.goals.objectives.find(id) === undefined
  const gone = [...new Set(states.map((state) => state.objectiveId).filter(isGone))]
  const records =
    gone.length === 0
      ? []
      : await context.read((tx) => findRecords(tx, objectives, gone, { removed: true }))
  const seen = new Set(records.filter((one) => sight.seesFacts(one)).map(({ id }) => id))
  return states.filter(({ objectiveId: id }) => (isGone(id) ? seen.has(id) : sight.sees(id)))
}
