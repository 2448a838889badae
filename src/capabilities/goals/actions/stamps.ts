import type { Context } from '#platform/contract/implementation.ts'
import { scopeOf } from '../view/listing.ts'
import type { GoalsParts } from './loading.ts'

/** Same stamp, same answer: goals, organisation, day, and who sees the same. */
export function stampOf(parts: GoalsParts, { actor, today }: Context): string | null {
  const goals = parts.memory.peek(actor.workspaceId)
  const organisation = parts.organisation.stamp(actor.workspaceId)
  if (!goals || organisation === null) return null
  return `${goals.revision}|${organisation}|${today}|${scopeOf(goals, actor)}`
}
