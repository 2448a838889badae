import { sql } from 'kysely'
import type { GoalsSeen } from '#capabilities/goals/index.ts'
import type { ReadContext } from '#platform/contract/implementation.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import type { AskedCycle } from '../actions/asked-cycles.ts'
import type { ManagementParts } from '../parts.ts'
import { caseOf, isSeen } from './actions/loading.ts'
import { missedOf } from './actions/reading.ts'
import { isAskedToJoin } from './policy.ts'
import { retrospectives } from './store.ts'

const idsOf = (asked: readonly AskedCycle[]): string[] => asked.map(({ cycle }) => cycle.id)

/** Boards under way in cycles that are asked about, of units the caller belongs to or heads. */
export async function boardsOwed(
  parts: ManagementParts,
  context: ReadContext,
  goals: GoalsSeen,
  asked: readonly AskedCycle[],
) {
  const inCycles = idIn('cycle_id', idsOf(asked))
  const found = await context.read((tx) =>
    findWhere(tx, retrospectives, sql`${inCycles} and stage <> 'held' and objective_id is null`, {
      orderBy: sql`started_at, id`,
    }),
  )
  const owed = []
  for (const one of found) {
    if (!isSeen(goals, one)) continue
    if (!isAskedToJoin(context.actor, await caseOf(parts, context, one))) continue
    const cycle = asked.find(({ cycle: { id } }) => id === one.cycleId)?.cycle.name ?? ''
    owed.push({ id: one.id, title: one.title, stage: one.stage, cycle })
  }
  return owed
}

/** Promises that the caller carries and that were missed, until the look-back on each is held. */
export async function lookBacksOwed(
  context: ReadContext,
  goals: GoalsSeen,
  asked: readonly AskedCycle[],
) {
  const { personId } = context.actor
  if (personId === null) return []
  const owed = []
  for (const { cycle, state } of asked) {
    if (state === 'scoring') continue
    const missed = await missedOf(context, goals, cycle.id, goals.ownStates(cycle.id))
    const mine = missed.filter(({ goal }) => goal.owner.holders.some(({ id }) => id === personId))
    for (const { goal, score, lookBackId, isLookedBackOn } of mine)
      if (!isLookedBackOn)
        owed.push({ goal, score, lookBackId, cycle: { id: cycle.id, name: cycle.name } })
  }
  return owed
}
