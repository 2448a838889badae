import type { GoalsSeen } from '#capabilities/goals/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Context } from '#platform/contract/implementation.ts'
import type { Handover } from './contract/handovers.ts'
import type { Risk } from './contract/risks.ts'
import type { WeekNote } from './contract/weeks.ts'
import { type ManagementParts, personNamed } from './parts.ts'
import { mayKeepRisk } from './policy.ts'
import type { HandoverRecord, RiskRecord, WeekNoteRecord } from './store.ts'

type Who = Pick<Context, 'actor' | 'today'>

export function weekNoteItem(
  parts: ManagementParts,
  context: Who,
  { personId, removedAt: _, ...note }: WeekNoteRecord,
): WeekNote {
  return { ...note, person: personNamed(parts, context, personId) }
}

export const keepsRisk = (actor: Actor, goals: GoalsSeen, risk: RiskRecord): boolean =>
  mayKeepRisk(actor, { risk, mayChangeGoal: goals.mayChange(risk.objectiveId) })

/** Those of goals that exist for the caller. */
export const riskItems = (
  parts: ManagementParts,
  context: Who,
  goals: GoalsSeen,
  found: readonly RiskRecord[],
): Risk[] =>
  found.flatMap((risk) => {
    const goal = goals.goal(risk.objectiveId)
    if (!goal) return []
    const { objectiveId: id, ownerId, closedBy: _, removedAt: __, ...rest } = risk
    return [
      {
        ...rest,
        objective: { id, title: goal.title },
        owner: personNamed(parts, context, ownerId),
        mayKeep: keepsRisk(context.actor, goals, risk),
      },
    ]
  })

export const handoverItem = (
  parts: ManagementParts,
  context: Who,
  { id, personId, delegateId, startsOn, endsOn, version }: HandoverRecord,
  mayEnd: boolean,
): Handover => ({
  id,
  person: personNamed(parts, context, personId),
  delegate: personNamed(parts, context, delegateId),
  startsOn,
  endsOn,
  version,
  mayEnd,
})
