import { sql } from 'kysely'
import type { GoalsReading, GoalsSeen } from '#capabilities/goals/index.ts'
import { momentOf } from '#capabilities/goals/index.ts'
import { invalidAt, notFound } from '#kernel/errors.ts'
import type { Context, ReadContext, WriteContext } from '#platform/contract/implementation.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import type { StrategyMemory } from '../memory.ts'
import { maySeeDirection, type ObjectiveFacts } from '../policy.ts'
import { type Direction, directions } from '../store/kinds.ts'
import { loadStrategyThen } from '../store/load.ts'
import { lockStrategy } from '../store/lock.ts'
import type { StrategyView } from '../view/view.ts'

/** What the actions of this capability stand on. */
export interface StrategyParts {
  readonly memory: StrategyMemory
  readonly goals: GoalsReading
}

export async function viewOf(parts: StrategyParts, context: Context): Promise<StrategyView> {
  const { actor } = context
  const [{ records }, goals] = await Promise.all([
    parts.memory.ready(actor.workspaceId),
    parts.goals.open(context),
  ])
  return { actor, records, goals }
}

/** As it is, or as it was. */
export async function viewThen(
  parts: StrategyParts,
  context: ReadContext,
  asOf: string | undefined,
): Promise<StrategyView> {
  if (asOf === undefined) return viewOf(parts, context)
  const moment = momentOf(asOf, context)
  const goals = await parts.goals.openThen(context, asOf)
  const records = await context.read((tx) => loadStrategyThen(tx, moment))
  return { actor: context.actor, records, goals }
}

/** Same stamp, same answer. */
export function stampOf(parts: StrategyParts, context: Context): string | null {
  const held = parts.memory.peek(context.actor.workspaceId)
  const goals = parts.goals.stamp(context)
  if (!held || goals === null) return null
  const { memberId, role } = context.actor
  return `${held.revision}|${goals}|${memberId}|${role}`
}

/** Holds back every other change of the strategy until the transaction ends. */
export async function findLocked<R extends Versioned>(
  { tx }: WriteContext,
  kind: RecordKind<R>,
  id: string,
  lost: string,
): Promise<R> {
  await lockStrategy(tx)
  const found = await findRecord(tx, kind, id, { lock: true })
  if (!found) throw notFound(lost)
  return found
}

/** A draft does not exist for those who may not change it. */
export async function findDirection(context: WriteContext, id: string): Promise<Direction> {
  const found = await findRecord(context.tx, directions, id, { lock: true })
  if (!found || !maySeeDirection(context.actor, found))
    throw notFound('strategy.direction_not_found')
  return found
}

export interface ObjectiveCase extends ObjectiveFacts {
  readonly goals: GoalsSeen
}

/** An objective that does not exist for the caller is lost in the words of what was asked for. */
export async function objectiveCase(
  parts: StrategyParts,
  context: Context,
  objectiveId: string,
  lost = 'strategy.objective_not_found',
): Promise<ObjectiveCase> {
  const goals = await parts.goals.open(context)
  if (goals.cycleOf(objectiveId) === null) throw notFound(lost)
  return { goals, mayChangeGoal: goals.mayChange(objectiveId) }
}

/** The place after the last of a kind. */
export async function nextPosition<R extends { readonly position: number }>(
  { tx }: WriteContext,
  kind: RecordKind<R>,
  among = sql`true`,
): Promise<number> {
  const [last] = await findWhere(tx, kind, among, { orderBy: sql`position desc`, limit: 1 })
  return last ? last.position + 1 : 0
}

interface Carrier {
  readonly unitId: string | null
  readonly roleId: string | null
}

/** A role brings its unit with it; one outside the unit that is named cannot be meant. */
export function checkedCarrier(goals: GoalsSeen, { unitId, roleId }: Carrier): Carrier {
  if (unitId !== null && !goals.exists('unit', unitId))
    throw notFound('strategy.unit_not_found', 'unitId')
  if (roleId === null) return { unitId, roleId }
  if (!goals.exists('role', roleId)) throw notFound('strategy.role_not_found', 'roleId')
  const own = goals.unitOfRole(roleId)
  if (unitId !== null && own !== unitId) throw invalidAt('roleId', 'strategy.role_outside_unit')
  return { unitId: own, roleId }
}
