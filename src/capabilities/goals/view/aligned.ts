import { isKeyResult, type Node, objectiveOf, rowOf } from './nodes.ts'
import type { Sight } from './sight.ts'
import { keyResultRows } from './standing.ts'

/** Goals looked at for one member; who carries more hears of the first. */
const most = 1000

/** My objectives and their key results, by id. */
export function goalsOfMine(sight: Sight, mine: readonly Node[]): string[] {
  const { objectives, keyResults } = sight.goals
  const ids = new Set<string>()
  for (const node of mine) {
    if (ids.size >= most) break
    const row = objectiveOf(sight, node)
    ids.add(objectives.idOf(row))
    if (isKeyResult(node)) ids.add(keyResults.idOf(rowOf(node)))
    else for (const part of keyResultRows(sight, row)) ids.add(keyResults.idOf(part))
  }
  return [...ids].slice(0, most)
}

/**
 * The objectives of others that mine are aligned with, one link away: those they serve, those that
 * serve them, those they need or are needed by, and those shared with my units.
 *
 * @param goalIds my goals, by id
 */
export function alignedWith(sight: Sight, goalIds: readonly string[]): string[] {
  const { goals } = sight
  const { fromId, toId } = goals.links.columns
  const found = new Set<string>()
  const take = (id: string | null) => {
    const row = goals.objectiveRowOf(id ?? '')
    if (row !== undefined && sight.seesObjective(row)) found.add(goals.objectives.idOf(row))
  }
  for (const id of [...goalIds, ...(sight.standing?.unitIds ?? [])]) {
    const end = goals.ends.find(id)
    if (end === -1) continue
    for (const link of goals.linksFrom.rowsOf(end)) take(toId.get(link))
    for (const link of goals.linksTo.rowsOf(end)) take(fromId.get(link))
  }
  return [...found]
}
