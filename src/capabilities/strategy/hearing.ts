import type { Actor } from '#kernel/actor.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { StrategyParts } from './actions/loading.ts'
import { isOwnKind } from './store/kinds.ts'
import { visibleChanges } from './view/activity.ts'

/**
 * Whether a live page of this caller may hear of an entry: only if something of what changed exists
 * for them. Answered from memory; before the strategy is loaded nobody looks at it.
 */
export function mayHearStrategy(
  parts: StrategyParts,
  actor: Actor,
  entry: FeedEntry,
  now: Date,
): boolean {
  if (!entry.changes.some(({ kind }) => isOwnKind(kind))) return true
  const held = parts.memory.peek(actor.workspaceId)
  const goals = parts.goals.peek(actor, now)
  if (!held || !goals) return false
  const changes = entry.changes.filter(({ kind }) => isOwnKind(kind))
  return visibleChanges({ actor, records: held.records, goals }, { ...entry, changes }).length > 0
}
