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

export interface SubtreeBounds {
  /** Levels below the goal; 1 gives its direct inputs. */
  readonly depth?: number
  readonly limit: number
}

export interface SubtreeRow {
  readonly id: string
  readonly type: GoalType
  readonly depth: number
  /** The parent under which the row is listed; null for the top one. */
  readonly parent: string | null
}

export interface Subtree {
  /** Parents before children; a goal with several parents in it is listed once. */
  readonly rows: SubtreeRow[]
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

/**
 * The places of a subtree, nearest to the top first, as columns: a place is its number in them. Those
 * listed under one place follow each other.
 */
interface Places {
  readonly rows: number[]
  readonly depths: number[]
  /** The place above; −1 for the top. */
  readonly parents: number[]
  /** The first place below, for every place that was looked under. */
  readonly firsts: number[]
}

/**
 * Level by level first, so that each goal hangs where it is nearest to the top and a limit cuts the
 * lowest levels off; then put into reading order.
 */
export const subtreeOf = (network: Network, top: number, bounds: SubtreeBounds): Subtree => {
  const { nodes, edges } = network
  const places: Places = { rows: [top], depths: [0], parents: [-1], firsts: [] }
  const { rows, depths, parents, firsts } = places
  const isNew = nodes.beginWalk()
  isNew(top)
  for (let at = 0; at < rows.length; at++) {
    firsts.push(rows.length)
    const depth = depths[at] ?? 0
    if (depth === bounds.depth) continue
    for (let edge = nodes.firstIn.get(rows[at] ?? 0); edge !== END; edge = edges.nextIn.get(edge)) {
      const child = edges.from.get(edge)
      if (!nodes.isPresent(child) || !isNew(child)) continue
      if (rows.length >= bounds.limit)
        return { rows: inReadingOrder(network, places), hasMore: true }
      rows.push(child)
      depths.push(depth + 1)
      parents.push(at)
    }
  }
  return { rows: inReadingOrder(network, places), hasMore: false }
}

const inReadingOrder = (network: Network, places: Places): SubtreeRow[] => {
  const ids = places.rows.map((row) => network.nodes.idOf(row))
  const found: SubtreeRow[] = []
  const waiting = [0]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    found.push({
      id: ids[at] ?? '',
      type: typeOf(network, places.rows[at] ?? 0),
      depth: places.depths[at] ?? 0,
      parent: ids[places.parents[at] ?? -1] ?? null,
    })
    const first = places.firsts[at]
    if (first === undefined) continue
    const end = places.firsts[at + 1] ?? ids.length
    for (let below = end - 1; below >= first; below--) waiting.push(below)
  }
  return found
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
