import type { Actor } from '#kernel/actor.ts'
import { dateIn } from '#kernel/calendar.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { GoalsParts } from './actions/loading.ts'
import { isMetricKind } from './metrics/store/kinds.ts'
import { hearsMetric } from './metrics/view/activity.ts'
import { isOwnKind, visibleChanges } from './view/activity.ts'
import { Sight } from './view/sight.ts'

/**
 * Whether a live page of this caller may hear of an entry: only if its subject exists for them, and
 * something of what changed.
 * Answered from memory; before the goals are loaded nobody looks at them.
 */
export function mayHearGoals(
  parts: GoalsParts,
  actor: Actor,
  entry: FeedEntry,
  now: Date,
): boolean {
  const changes = entry.changes.filter(({ kind }) => isOwnKind(kind))
  const ofMetrics = entry.changes.filter(({ kind }) => isMetricKind(kind))
  if (changes.length + ofMetrics.length === 0) return true
  const goals = parts.memory.peek(actor.workspaceId)
  if (!goals || parts.organisation.stamp(actor.workspaceId) === null) return false
  const today = dateIn(goals.settings.timeZone, now)
  const sight = new Sight({ goals, organisation: parts.organisation, actor, today })
  if (ofMetrics.length > 0) return ofMetrics.some((change) => hearsMetric(sight, change))
  const visible = visibleChanges(sight, { ...entry, changes })
  if (visible.length === 0 || entry.subjectKind !== 'objective') return visible.length > 0
  // The line names its subject: that too must exist for them, or have existed until now.
  return sight.sees(entry.subjectId) || visible.some(({ id }) => id === entry.subjectId)
}
