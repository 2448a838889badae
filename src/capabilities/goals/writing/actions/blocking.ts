import type { WriteContext } from '#platform/contract/implementation.ts'
import { type GoalsParts, sightOf } from '../../actions/loading.ts'
import { standsAgainst } from '../rules/against.ts'
import { objectivesIn, openItems, reviewsOf } from '../view/set-review.ts'
import { readingOf } from './review.ts'

/**
 * How many findings stand against publishing a cycle: what says something wrong and
 * nobody set aside with a reason, about goals that exist for the caller. A draft of somebody else is not published by them.
 */
export async function blockingFindings(
  parts: GoalsParts,
  context: WriteContext,
  cycleId: string,
): Promise<number> {
  const sight = await sightOf(parts, context)
  const rows = objectivesIn(sight, cycleId)
  const { actor, tx } = context
  const asking: Parameters<typeof readingOf>[1] = { actor, read: (run) => run(tx) }
  const reviews = await reviewsOf(sight, rows, await readingOf(parts, asking, sight, cycleId, rows))
  return openItems(sight, reviews).filter(standsAgainst).length
}
