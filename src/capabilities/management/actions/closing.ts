import { sql } from 'kysely'
import { goalsStore, type LockedCycle, mayChangeGoal } from '#capabilities/goals/index.ts'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import type { ParsedInputOf } from '#platform/contract/operation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs } from '#platform/records/given.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import { mayRunRhythm } from '../policy.ts'
import { type ClosingPlan, closingPlan } from '../rules/closing.ts'
import { carriedTo } from '../store/closing.ts'
import {
  type ClosingDecision,
  type CycleClosing,
  closingDecisions,
  cycleClosings,
} from '../store/kinds.ts'
import { idOfSaid } from '../store/rhythm.ts'
import { saveTouched } from '../store/save.ts'
import { insertSnapshot } from '../store/snapshots.ts'
import { mustLock } from './publishing.ts'

export const decideGoal = (parts: ManagementParts) =>
  implementWrite(contract.decideGoal, {
    load: (context, { objectiveId }) => parts.goals.rhythm.loadObjective(context, objectiveId),
    may: mayChangeGoal,
    async run(context, { cycleId, version, decision, reason }, { objective }) {
      if (objective.cycleId !== cycleId) throw invalidAt('cycleId', 'management.goal_not_in_cycle')
      if (decision === 'drop' && !reason) throw invalidAt('reason', 'management.reason_needed')
      const before = await decisionOf(context, cycleId, objective.id)
      mustHaveSeen(before, version)
      const fields = { decision, reason: reason || null }
      if (!differs(before, fields)) return { id: before.id, version }
      const set = new Changeset(context.tx)
      const by = { decidedBy: context.actor.memberId, decidedAt: context.now.toISOString() }
      const next = await saveTouched(set, closingDecisions, before, { ...fields, ...by })
      const { changes } = set
      context.emit({ subjectKind: 'objective', subjectId: objective.id, changes })
      return { id: before.id, version: next }
    },
  })

async function decisionOf(
  { tx, now }: WriteContext,
  cycleId: string,
  objectiveId: string,
): Promise<ClosingDecision> {
  const about = sql`cycle_id = ${cycleId} and objective_id = ${objectiveId}`
  const [found] = await findWhere(tx, closingDecisions, about, { lock: true })
  const id = idOfSaid(cycleId, objectiveId)
  const nothing = { decision: null, reason: null, decidedBy: null, removedAt: null }
  const decidedAt = now.toISOString()
  return found ?? { id, cycleId, objectiveId, ...nothing, decidedAt, version: 1 }
}

type CloseInput = ParsedInputOf<typeof contract.closeCycle>

/**
 * Everything in one transaction: whoever comes second waits for the goals, finds the cycle closed and
 * is told so. The goals are kept as they stood before anything was carried or dropped.
 */
export const closeCycle = (parts: ManagementParts) =>
  implementWrite(contract.closeCycle, {
    load: (context, { cycleId }) => mustLock(parts, context, cycleId),
    may: mayRunRhythm,
    async run(context, input, locked) {
      const { cycle, objectives } = locked
      const { rhythm } = parts.goals
      if (cycle.closedAt !== null)
        throw new DomainError('conflict', 'management.cycle_already_closed', {
          params: { cycle: cycle.name },
        })
      mustHaveSeen(cycle, input.version)
      const plan = await planOf(context, locked)
      const nextCycleId = await nextCycle(parts, context, input, locked, plan)
      const states = await rhythm.allStates(context, cycle.id)
      const about = { cycleId: cycle.id, unitId: null, occasion: 'close' } as const
      const { id: snapshotId, change } = await insertSnapshot(context, about, states)
      const named = (ids: readonly string[]) => objectives.filter(({ id }) => ids.includes(id))
      if (nextCycleId) await rhythm.carryOver(context, locked, named(plan.carried), nextCycleId)
      await dropAll(parts, context, named(plan.dropped), plan.reasons)
      // The record is open to everybody: it counts what everybody may see.
      const count = (ids: readonly string[]) =>
        named(ids).filter(({ visibility }) => visibility === 'workspace').length
      const counts = {
        carried: count(plan.carried),
        archived: count(plan.archived),
        dropped: count(plan.dropped),
      }
      const closed = { nextCycleId, snapshotId, summary: input.summary || null, ...counts }
      await markClosed(context, locked, closed, change)
      return { id: cycle.id, version: cycle.version + 1, nextCycleId, ...counts }
    },
  })

interface Plan extends ClosingPlan {
  readonly reasons: ReadonlyMap<string, string | null>
}

async function planOf({ tx }: WriteContext, { cycle, objectives }: LockedCycle): Promise<Plan> {
  const ids = objectives.map(({ id }) => id)
  const decided = await findWhere(tx, closingDecisions, sql`cycle_id = ${cycle.id}`)
  const before = new Set((await carriedTo(tx, ids)).keys())
  const reasons = new Map(decided.map(({ objectiveId, reason }) => [objectiveId, reason]))
  return { ...closingPlan(ids, decided, before), reasons }
}

/** The cycle that takes what is carried over; none where nothing is. */
async function nextCycle(
  { goals }: ManagementParts,
  context: WriteContext,
  { cycleId, nextCycleId, next }: CloseInput,
  { cycle }: LockedCycle,
  { carried }: ClosingPlan,
): Promise<string | null> {
  if (nextCycleId && next) throw invalidAt('next', 'management.one_next_cycle')
  if (next) {
    return (await goals.rhythm.addNextCycle(context, next, cycle)).id
  }
  if (!nextCycleId) {
    if (carried.length > 0) throw invalidAt('nextCycleId', 'management.next_cycle_needed')
    return null
  }
  const found = await findRecord(context.tx, goalsStore.kinds.cycles, nextCycleId, { lock: true })
  if (!found) throw notFound('management.next_cycle_not_found')
  if (found.closedAt !== null || found.id === cycleId)
    throw new DomainError('conflict', 'management.next_cycle_is_closed', {
      params: { cycle: found.name },
    })
  return found.id
}

async function dropAll(
  { goals }: ManagementParts,
  context: WriteContext,
  dropped: LockedCycle['objectives'],
  reasons: Plan['reasons'],
): Promise<void> {
  for (const objective of dropped) {
    const { changes } = await goals.rhythm.dropObjective(context, objective)
    const reason = reasons.get(objective.id) ?? null
    context.emit({ subjectKind: 'objective', subjectId: objective.id, changes, reason })
  }
}

type Closed = Pick<
  CycleClosing,
  'nextCycleId' | 'snapshotId' | 'summary' | 'carried' | 'archived' | 'dropped'
>

async function markClosed(
  { tx, now, newId, actor, emit }: WriteContext,
  { cycle }: LockedCycle,
  closed: Closed,
  kept: RecordChange,
): Promise<void> {
  const closedAt = now.toISOString()
  const open = { reopenedAt: null, reopenedBy: null, reopenedBecause: null, removedAt: null }
  const closing: CycleClosing = {
    id: newId(),
    cycleId: cycle.id,
    closedAt,
    closedBy: actor.memberId,
    ...closed,
    ...open,
    version: 1,
  }
  const set = new Changeset(tx)
  await set.change(goalsStore.kinds.cycles, [{ before: cycle, set: { closedAt } }])
  await set.add(cycleClosings, [closing])
  const changes = [...set.changes, kept]
  emit({ subjectKind: 'cycle', subjectId: cycle.id, changes, reason: closed.summary })
}

export const reopenCycle = (parts: ManagementParts) =>
  implementWrite(contract.reopenCycle, {
    load: (context, { cycleId }) => mustLock(parts, context, cycleId),
    may: mayRunRhythm,
    async run(context, { cycleId, version, reason }, { cycle }) {
      if (cycle.closedAt === null)
        throw new DomainError('conflict', 'management.cycle_not_closed', {
          params: { cycle: cycle.name },
        })
      mustHaveSeen(cycle, version)
      const set = new Changeset(context.tx)
      await set.change(goalsStore.kinds.cycles, [{ before: cycle, set: { closedAt: null } }])
      const [closing] = await findWhere(context.tx, cycleClosings, sql`cycle_id = ${cycleId}`, {
        orderBy: sql`closed_at desc, id desc`,
        limit: 1,
        lock: true,
      })
      const { now, actor } = context
      const reopened = {
        reopenedAt: now.toISOString(),
        reopenedBy: actor.memberId,
        reopenedBecause: reason,
      }
      if (closing) await set.change(cycleClosings, [{ before: closing, set: reopened }])
      const { changes } = set
      context.emit({ subjectKind: 'cycle', subjectId: cycleId, changes, reason })
      return { id: cycleId, version: version + 1 }
    },
  })
