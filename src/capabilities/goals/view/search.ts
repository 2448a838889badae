import type { GoalBeside } from '../contract.ts'
import { folded } from './filter.ts'
import { keyResultNode, type Node, objectiveNode, objectiveOf, titleOf } from './nodes.ts'
import { goalBeside } from './rows.ts'
import type { Sight } from './sight.ts'

/** Hits looked at before the best are chosen: enough to rank, few enough for every keystroke. */
const mostHits = 200

interface Bounds {
  readonly cycleId?: string | undefined
  readonly limit: number
}

/** The best first: a title that begins with the text, then a word that does, then the rest. */
export function searchGoals(sight: Sight, text: string, { cycleId, limit }: Bounds): GoalBeside[] {
  const hits = [
    ...visible(sight, sight.goals.objectiveTitles.find(text), objectiveNode, cycleId),
    ...visible(sight, sight.goals.keyResultTitles.find(text), keyResultNode, cycleId),
  ]
  const wanted = folded(text)
  const ranked = hits.map((node) => ({ node, rank: rankOf(folded(titleOf(sight, node)), wanted) }))
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ node }) => goalBeside(sight, node))
}

function visible(
  sight: Sight,
  rows: Iterable<number>,
  toNode: (row: number) => Node,
  cycleId: string | undefined,
): Node[] {
  const { cycleId: cycles } = sight.goals.objectives.columns
  const found: Node[] = []
  for (const row of rows) {
    const node = toNode(row)
    const objective = objectiveOf(sight, node)
    const isInCycle = cycleId === undefined || cycles.get(objective) === cycleId
    if (objective >= 0 && isInCycle && sight.seesObjective(objective)) found.push(node)
    if (found.length === mostHits) break
  }
  return found
}

function rankOf(title: string, wanted: string): number {
  const at = title.indexOf(wanted)
  if (at === 0) return 0
  return at > 0 && !/[\p{L}\p{N}]/u.test(title[at - 1] ?? '') ? 1 : 2
}
