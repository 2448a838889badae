import {
  idOf,
  isKeyResult,
  keyResultNode,
  type Node,
  nodeOf,
  objectiveNode,
  objectiveOf,
  rowOf,
} from './nodes.ts'
import type { Sight } from './sight.ts'
import { keyResultRows } from './standing.ts'

/** The goals of a cycle in the order of the tree: parents before what stands under them. */
export interface Tree {
  readonly nodes: Int32Array
  /** Index of the row each stands under; −1 at the top. */
  readonly parents: Int32Array
  readonly depths: Int32Array
}

export type Compare = (a: Node, b: Node) => number

/** By place, then in the order they were made. */
export const byPlace =
  (sight: Sight): Compare =>
  (a, b) => {
    if (isKeyResult(a) !== isKeyResult(b)) return isKeyResult(a) ? -1 : 1
    const { columns } = isKeyResult(a) ? sight.goals.keyResults : sight.goals.objectives
    const difference = (columns.position.get(rowOf(a)) ?? 0) - (columns.position.get(rowOf(b)) ?? 0)
    return difference || (idOf(sight, a) < idOf(sight, b) ? -1 : 1)
  }

/**
 * An objective stands under the first goal it serves in its own cycle that exists for the caller;
 * one whose progress flows comes before one whose does not. Each goal is listed once.
 */
export function treeOf(sight: Sight, cycleId: string, compare: Compare): Tree {
  const { goals } = sight
  const below = new Map<Node, Node[]>()
  const roots: Node[] = []
  for (const row of goals.objectivesInCycle.rowsOf(goals.tokens.find(cycleId))) {
    if (!sight.seesObjective(row)) continue
    const node = objectiveNode(row)
    const parent = parentOf(sight, row)
    const siblings = parent === undefined ? roots : (below.get(parent) ?? [])
    siblings.push(node)
    if (parent !== undefined) below.set(parent, siblings)
  }
  return inOrder(roots.sort(compare), (node) => {
    const served = below.get(node) ?? []
    if (isKeyResult(node)) return served.sort(compare)
    return [...keyResultRows(sight, rowOf(node)).map(keyResultNode), ...served].sort(compare)
  })
}

function parentOf(sight: Sight, objective: number): Node | undefined {
  const { goals } = sight
  const { kind, toId, rollsUp } = goals.links.columns
  const cycle = goals.objectives.columns.cycleId.numberAt(objective)
  let best: { node: Node; rank: string } | undefined
  const own = goals.ends.find(goals.objectives.idOf(objective))
  if (own === -1) return undefined
  for (const link of goals.linksFrom.rowsOf(own)) {
    if (kind.get(link) !== 'derives' && kind.get(link) !== 'contributes') continue
    const node = nodeOf(sight, toId.get(link) ?? '')
    if (node === undefined) continue
    const above = objectiveOf(sight, node)
    const { cycleId, isCandidate } = goals.objectives.columns
    if (cycleId.numberAt(above) !== cycle || isCandidate.get(above)) continue
    if (!sight.seesObjective(above)) continue
    const rank = `${rollsUp.get(link) ? 0 : 1}${goals.links.idOf(link)}`
    if (best === undefined || rank < best.rank) best = { node, rank }
  }
  return best?.node
}

/** Depth first without recursion: depth is bounded by memory alone. */
function inOrder(roots: readonly Node[], below: (node: Node) => readonly Node[]): Tree {
  const nodes: Node[] = []
  const parents: number[] = []
  const depths: number[] = []
  const waiting = roots.map((node) => ({ node, parent: -1, depth: 0 })).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const at = nodes.push(next.node) - 1
    parents.push(next.parent)
    depths.push(next.depth)
    const children = below(next.node)
    for (let index = children.length - 1; index >= 0; index--) {
      const node = children[index]
      if (node !== undefined) waiting.push({ node, parent: at, depth: next.depth + 1 })
    }
  }
  return {
    nodes: Int32Array.from(nodes),
    parents: Int32Array.from(parents),
    depths: Int32Array.from(depths),
  }
}
