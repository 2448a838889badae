import type { Network } from './edges.ts'
import { END, NodeKind } from './nodes.ts'
import { type GoalType, typeOf } from './walks.ts'

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

/**
 * The rows of a subtree as columns: parents before children, a goal with several parents listed
 * once. A row becomes an object only when it is asked for, so that a hundred thousand of them can be
 * counted, added up or cut without making any. To be read before the graph changes again.
 */
export interface SubtreeRows extends Iterable<SubtreeRow> {
  readonly length: number
  at(index: number): SubtreeRow | undefined
  idAt(index: number): string
  depthAt(index: number): number
  /** The index of the row above; −1 for the top one. */
  parentAt(index: number): number
}

export interface Subtree {
  readonly rows: SubtreeRows
  readonly hasMore: boolean
}

/**
 * The places of a subtree, nearest to the top first, as columns: a place is its number in them. Those
 * listed under one place follow each other.
 */
interface Places {
  readonly rows: Int32Array
  readonly depths: Int32Array
  /** The place above; −1 for the top. */
  readonly parents: Int32Array
  /** The first place below each; where it is the next one's as well, there is none. */
  readonly firsts: Int32Array
  readonly length: number
  readonly hasMore: boolean
}

/**
 * Level by level first, so that each goal hangs where it is nearest to the top and a limit cuts the
 * lowest levels off; then put into reading order.
 */
export const subtreeOf = (network: Network, top: number, bounds: SubtreeBounds): Subtree => {
  const places = placesBelow(network, top, bounds)
  return { rows: rowsInReadingOrder(network, places), hasMore: places.hasMore }
}

const placesBelow = (
  { nodes, edges }: Network,
  top: number,
  { depth: deepest = Number.POSITIVE_INFINITY, limit }: SubtreeBounds,
): Places => {
  const most = Math.max(1, Math.min(limit, nodes.end))
  const rows = new Int32Array(most)
  const depths = new Int32Array(most)
  const parents = new Int32Array(most)
  const firsts = new Int32Array(most + 1)
  const [firstIn, kind] = [nodes.firstIn.cells, nodes.kind.cells]
  const [nextIn, from] = [edges.nextIn.cells, edges.from.cells]
  const isNew = nodes.beginWalk()
  isNew(top)
  rows[0] = top
  parents[0] = -1
  let length = 1
  let hasMore = false
  for (let at = 0; at < length; at++) {
    firsts[at] = length
    const depth = depths[at] ?? 0
    if (hasMore || depth >= deepest) continue
    let edge = firstIn[rows[at] ?? 0] ?? END
    for (; edge !== END; edge = nextIn[edge] ?? END) {
      const child = from[edge] ?? 0
      if (kind[child] === NodeKind.awaited || !isNew(child)) continue
      if (length === most) {
        hasMore = true
        break
      }
      rows[length] = child
      depths[length] = depth + 1
      parents[length] = at
      length += 1
    }
  }
  firsts[length] = length
  return { rows, depths, parents, firsts, length, hasMore }
}

const rowsInReadingOrder = (network: Network, places: Places): SubtreeRows => {
  const { ids } = network.nodes
  const { length, firsts } = places
  const rows = new Int32Array(length)
  const depths = new Int32Array(length)
  const parents = new Int32Array(length)
  // Where each place stands in reading order, for those below it.
  const indexes = new Int32Array(length)
  const waiting = new Int32Array(length)
  let left = 1
  for (let index = 0; left > 0; index++) {
    left -= 1
    const at = waiting[left] ?? 0
    indexes[at] = index
    rows[index] = places.rows[at] ?? 0
    depths[index] = places.depths[at] ?? 0
    parents[index] = index === 0 ? -1 : (indexes[places.parents[at] ?? 0] ?? -1)
    const first = firsts[at] ?? 0
    for (let below = (firsts[at + 1] ?? 0) - 1; below >= first; below--) {
      waiting[left] = below
      left += 1
    }
  }
  const idAt = (index: number) => ids[rows[index] ?? -1] ?? ''
  const depthAt = (index: number) => depths[index] ?? 0
  const parentAt = (index: number) => parents[index] ?? -1
  const at = (index: number): SubtreeRow | undefined => {
    const row = rows[index]
    if (row === undefined) return undefined
    const above = parentAt(index)
    const parent = above === -1 ? null : idAt(above)
    return { id: idAt(index), type: typeOf(network, row), depth: depthAt(index), parent }
  }
  return { length, at, idAt, depthAt, parentAt, [Symbol.iterator]: () => each(length, at) }
}

function* each(
  length: number,
  at: (index: number) => SubtreeRow | undefined,
): Generator<SubtreeRow> {
  for (let index = 0; index < length; index++) {
    const row = at(index)
    if (row) yield row
  }
}

export const noSubtree: Subtree = {
  rows: {
    length: 0,
    at: () => undefined,
    idAt: () => '',
    depthAt: () => 0,
    parentAt: () => -1,
    [Symbol.iterator]: () => [][Symbol.iterator](),
  },
  hasMore: false,
}
