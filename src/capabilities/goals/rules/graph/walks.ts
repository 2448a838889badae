import type { Network } from './edges.ts'
import { END, NodeKind } from './nodes.ts'

export type GoalType = 'objective' | 'keyResult'

/** A goal at the other end of an edge. */
export interface Tie {
  readonly id: string
  readonly type: GoalType
  readonly by: 'belongs' | 'derives' | 'contributes'
  /** Id of the link; null for a key result's belonging to its objective. */
  readonly link: string | null
  /** Whether progress flows along it. */
  readonly counts: boolean
}

export interface Paths {
  /** Each from the goal itself up to a root. */
  readonly paths: string[][]
  readonly hasMore: boolean
}

const TIES = ['belongs', 'derives', 'contributes'] as const

export const typeOf = ({ nodes }: Network, row: number): GoalType =>
  nodes.kind.get(row) === NodeKind.objective ? 'objective' : 'keyResult'

/** Edges that enter a node from goals that are there, oldest first. */
export const edgesInto = ({ nodes, edges }: Network, row: number): number[] => {
  const found: number[] = []
  for (let edge = nodes.firstIn.get(row); edge !== END; edge = edges.nextIn.get(edge))
    if (nodes.isPresent(edges.from.get(edge))) found.push(edge)
  return found
}

const edgesOutOf = ({ nodes, edges }: Network, row: number): number[] => {
  const found: number[] = []
  for (let edge = nodes.firstOut.get(row); edge !== END; edge = edges.nextOut.get(edge))
    if (nodes.isPresent(edges.to.get(edge))) found.push(edge)
  return found
}

export const tieNameOf = ({ edges }: Network, edge: number): Tie['by'] =>
  TIES[edges.kind.get(edge)] ?? 'belongs'

const tieOf = (network: Network, edge: number, other: number): Tie => ({
  id: network.nodes.idOf(other),
  type: typeOf(network, other),
  by: tieNameOf(network, edge),
  link: network.edges.idOf(edge),
  counts: network.edges.counts(edge),
})

export const parentsOf = (network: Network, row: number): Tie[] =>
  edgesOutOf(network, row).map((edge) => tieOf(network, edge, network.edges.to.get(edge)))

export const childrenOf = (network: Network, row: number): Tie[] =>
  edgesInto(network, row).map((edge) => tieOf(network, edge, network.edges.from.get(edge)))

const rowsAbove = (network: Network, row: number): number[] =>
  edgesOutOf(network, row).map((edge) => network.edges.to.get(edge))

/** Nearest first, each once. */
export const ancestorsOf = (network: Network, row: number): string[] => {
  const seen = new Set([row])
  // A set grows while it is walked, and so serves as the queue.
  for (const node of seen) for (const parent of rowsAbove(network, node)) seen.add(parent)
  seen.delete(row)
  return [...seen].map((node) => network.nodes.idOf(node))
}

export const pathsToRoots = (network: Network, row: number, limit: number): Paths => {
  const paths: string[][] = []
  // A path that is still growing, as its last row and the way to it.
  interface Way {
    readonly row: number
    readonly before: Way | null
  }
  const growing: Way[] = [{ row, before: null }]
  for (let way = growing.pop(); way !== undefined; way = growing.pop()) {
    const above = rowsAbove(network, way.row)
    if (above.length > 0) {
      for (const parent of above.toReversed()) growing.push({ row: parent, before: way })
      continue
    }
    if (paths.length === limit) return { paths, hasMore: true }
    const path: string[] = []
    for (let step: Way | null = way; step !== null; step = step.before)
      path.push(network.nodes.idOf(step.row))
    paths.push(path.reverse())
  }
  return { paths, hasMore: false }
}

/** Those of some objectives that serve nothing in their own cycle. */
export const rootsAmong = (network: Network, objectives: Iterable<number>): string[] => {
  const roots: string[] = []
  for (const row of objectives)
    if (!servesInOwnCycle(network, row)) roots.push(network.nodes.idOf(row))
  return roots
}

const servesInOwnCycle = (network: Network, objective: number): boolean => {
  const { cycle } = network.nodes
  const own = cycle.get(objective)
  return rowsAbove(network, objective).some((row) =>
    [row, ...rowsAbove(network, row).filter(() => typeOf(network, row) === 'keyResult')].some(
      (above) => typeOf(network, above) === 'objective' && cycle.get(above) === own,
    ),
  )
}
