import type { Network } from './edges.ts'
import { NONE, OUT } from './fixed-point.ts'
import {
  averageOf,
  evenMean,
  highDigit,
  type InputSums,
  joined,
  lowDigit,
  mixedMean,
} from './input-sums.ts'
import { END } from './nodes.ts'

/**
 * Every node anew from all of its inputs, in an order in which inputs come first. It does not read
 * the kept sums but replaces them, so it starts a graph and proves one.
 *
 * At a million goals this waits for memory. It therefore works on bare arrays, in functions small
 * enough for the engine to make fast (line R1; one function for both kinds of node took twice as
 * long).
 */
export const fullPass = (order: Int32Array, network: Network, sums: InputSums): void => {
  sums.reserve(network.nodes.end)
  const cells = cellsOf(network, sums)
  const { kind, own, progress, weighted } = cells
  for (let at = 0; at < order.length; at++) {
    const node = order[at] ?? 0
    if (((kind[node] ?? 0) & 1) === 0) progress[node] = own[node] ?? NONE
    else if (weighted[node] !== 0 || !addUpEven(node, cells)) addUpMixed(node, cells)
  }
}

type Cells = ReturnType<typeof cellsOf>

const cellsOf = ({ nodes, edges }: Network, sums: InputSums) => ({
  kind: nodes.kind.cells,
  firstIn: nodes.firstIn.cells,
  own: nodes.own.cells,
  progress: nodes.progress.cells,
  nextIn: edges.nextIn.cells,
  from: edges.from.cells,
  used: edges.used.cells,
  evenProgress: sums.evenProgress.cells,
  evenKnown: sums.evenKnown.cells,
  evenAll: sums.evenAll.cells,
  high: sums.high.cells,
  middle: sums.middle.cells,
  low: sums.low.cells,
  knownWeight: sums.knownWeight.cells,
  allWeight: sums.allWeight.cells,
  weighted: sums.weighted.cells,
})

/** Adds up a node whose inputs all count the same; false, and nothing done, if one stores a weight. */
const addUpEven = (node: number, cells: Cells): boolean => {
  const { firstIn, nextIn, from, used, progress } = cells
  let sum = 0
  let known = 0
  let all = 0
  for (let edge = firstIn[node] ?? END; edge !== END; edge = nextIn[edge] ?? END) {
    const share = used[edge] ?? OUT
    if (share === OUT) continue
    if (share !== NONE) return false
    all += 1
    const value = progress[from[edge] ?? 0] ?? NONE
    if (value === NONE) continue
    known += 1
    sum += value
  }
  cells.evenProgress[node] = sum
  cells.evenKnown[node] = known
  cells.evenAll[node] = all
  progress[node] = evenMean(sum, known)
  return true
}

/** Adds up a node with stored weights among its inputs; the digits are those of `InputSums`. */
const addUpMixed = (node: number, cells: Cells): void => {
  const { firstIn, nextIn, from, used, progress } = cells
  let sum = 0
  let known = 0
  let all = 0
  let weighted = 0
  let knownWeight = 0
  let allWeight = 0
  let high = 0
  let middle = 0
  let low = 0
  for (let edge = firstIn[node] ?? END; edge !== END; edge = nextIn[edge] ?? END) {
    const share = used[edge] ?? OUT
    if (share === OUT) continue
    const value = progress[from[edge] ?? 0] ?? NONE
    if (share === NONE) all += 1
    else {
      weighted += 1
      allWeight += share
    }
    if (value === NONE) continue
    if (share === NONE) {
      known += 1
      sum += value
      continue
    }
    knownWeight += share
    high += highDigit(share) * highDigit(value)
    middle += highDigit(share) * lowDigit(value) + lowDigit(share) * highDigit(value)
    low += lowDigit(share) * lowDigit(value)
  }
  cells.evenProgress[node] = sum
  cells.evenKnown[node] = known
  cells.evenAll[node] = all
  cells.weighted[node] = weighted
  cells.knownWeight[node] = knownWeight
  cells.allWeight[node] = allWeight
  cells.high[node] = high
  cells.middle[node] = middle
  cells.low[node] = low
  const average = averageOf(allWeight, weighted)
  progress[node] = mixedMean(sum, known, joined(high, middle, low), knownWeight, average)
}
