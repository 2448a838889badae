import type { GoalLinkRow } from '../records.ts'
import { keyOf, type StateIndex } from '../state-index.ts'

/** How a file names a link by its ends; undefined where one of them may not be named. */
export const linkKey = (link: GoalLinkRow, index: StateIndex): string | undefined => {
  const { objectives, keyResults, units } = index
  const from = objectives.get(link.fromId) ?? keyResults.get(link.fromId)
  const to = objectives.get(link.toId) ?? keyResults.get(link.toId) ?? units.get(link.toId)
  if (from?.removedAt !== null || to?.removedAt !== null) return undefined
  return `${link.kind}: ${keyOf(from)} → ${link.toKind} ${keyOf(to)}`
}
