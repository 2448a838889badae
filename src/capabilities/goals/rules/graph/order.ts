import { pathBetween } from '../links.ts'
import type { Network } from './edges.ts'
import { END } from './nodes.ts'
import { Worklist } from './worklist.ts'

/*
 * Each node has a level above that of everything that serves it. Propagation visits the lowest
 * level first, and so meets a node only after all its changed inputs: once per batch.
 *
 * A new edge raises the levels above it where it must. Taking an edge out lowers nothing: levels
 * that are higher than need be still give a right order, and the next full pass sets them afresh.
 */

/** The path along which `to` already serves `from`, so that an edge between them would close a circle. */
export const circleThrough = (network: Network, from: number, to: number): number[] | null => {
  const { level } = network.nodes
  const highest = level.get(from)
  // Whoever serves `from` is below it: a node at its level or above cannot lead there.
  if (level.get(to) > highest) return null
  const below = (node: number) => node === from || level.get(node) < highest
  return pathBetween(to, from, (node) => served(network, node).filter(below))
}

/** The nodes that a node serves directly. */
export const served = ({ nodes, edges }: Network, node: number): number[] => {
  const found: number[] = []
  for (let edge = nodes.firstOut.get(node); edge !== END; edge = edges.nextOut.get(edge))
    found.push(edges.to.get(edge))
  return found
}

/** Lifts `to`, and what it serves, above `from`. Each node is lifted once, lowest first. */
export const liftAbove = (network: Network, from: number, to: number): void => {
  const { level } = network.nodes
  if (level.get(to) > level.get(from)) return
  const waiting = new Worklist()
  const isWaiting = new Set([to])
  waiting.push(to, level.get(to))
  level.set(to, level.get(from) + 1)
  while (!waiting.isEmpty) {
    const node = waiting.pop()
    for (const parent of served(network, node)) {
      if (level.get(parent) > level.get(node)) continue
      // The key is the level from before the lift: in that order inputs still come first.
      if (!isWaiting.has(parent)) waiting.push(parent, level.get(parent))
      isWaiting.add(parent)
      level.set(parent, level.get(node) + 1)
    }
  }
}

/**
 * All rows in an order in which inputs come first, with levels set afresh on the way; null if there
 * is a circle, and then levels mean nothing. Linear in nodes and edges (Kahn 1962).
 */
export const orderAll = ({ nodes, edges }: Network): Int32Array | null => {
  const { level } = nodes
  const order = new Int32Array(nodes.end)
  const missing = countInputs({ nodes, edges })
  let found = 0
  for (let node = 0; node < nodes.end; node++) {
    level.set(node, 0)
    if (missing[node] === 0) order[found++] = node
  }
  for (let at = 0; at < found; at++) {
    const node = order[at] ?? 0
    const above = level.get(node) + 1
    for (let edge = nodes.firstOut.get(node); edge !== END; edge = edges.nextOut.get(edge)) {
      const parent = edges.to.get(edge)
      if (level.get(parent) < above) level.set(parent, above)
      const left = (missing[parent] ?? 0) - 1
      missing[parent] = left
      if (left === 0) order[found++] = parent
    }
  }
  return found === nodes.end ? order : null
}

const countInputs = ({ nodes, edges }: Network): Int32Array => {
  const counts = new Int32Array(nodes.end)
  for (let node = 0; node < nodes.end; node++)
    for (let edge = nodes.firstOut.get(node); edge !== END; edge = edges.nextOut.get(edge)) {
      const parent = edges.to.get(edge)
      counts[parent] = (counts[parent] ?? 0) + 1
    }
  return counts
}
