import type { GoalsReading } from '#capabilities/goals/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import { riskKind } from './check-in/index.ts'
import { closingDecisions, stocktakeGoals } from './store/kinds.ts'

const aboutGoals = new Set([stocktakeGoals.kind, closingDecisions.kind, riskKind])

/** What is said of one goal is heard by those for whom the goal exists; the rest by everybody. */
export function mayHearManagement(
  goals: GoalsReading,
  actor: Actor,
  { changes, subjectKind, subjectId }: FeedEntry,
  now: Date,
): boolean {
  if (subjectKind === 'scoring' || subjectKind === 'look-back')
    return goals.peek(actor, now)?.sees(subjectId) ?? false
  if (subjectKind !== 'objective' || !changes.some(({ kind }) => aboutGoals.has(kind))) return true
  // Of a goal that went with this entry the goals themselves decide.
  const isGone = changes.some(({ id, after }) => id === subjectId && after === null)
  return isGone || (goals.peek(actor, now)?.sees(subjectId) ?? false)
}
