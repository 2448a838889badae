import { IntColumn, WideColumn } from './columns.ts'
import type { EdgeTable } from './edges.ts'
import { NONE, WHOLE } from './fixed-point.ts'
import { END, type NodeTable } from './nodes.ts'

/** Weight and progress have 30 bits each; halves of 15 bits keep every partial sum below 2^53. */
const HALF_BITS = 15
const HALF = 2 ** HALF_BITS
const LOW_BITS = HALF - 1

/**
 * What each node knows of its inputs, as exact sums of whole numbers:
 *
 *     progress = Σ weight · progress ÷ Σ weight, over the inputs whose progress is known
 *
 * An input without a stored weight counts as the average of those with one, or 1 where none has.
 * Therefore the two are kept apart ("even" inputs need no product, and most goals have only them).
 * Weight times progress is kept in three sums, as in multiplication by hand with digits of 15 bits;
 * each stays exact up to four million inputs of one node.
 */
export class InputSums {
  private readonly evenProgress = new WideColumn()
  private readonly evenKnown = new IntColumn()
  private readonly evenAll = new IntColumn()
  private readonly high = new WideColumn()
  private readonly middle = new WideColumn()
  private readonly low = new WideColumn()
  private readonly knownWeight = new WideColumn()
  private readonly allWeight = new WideColumn()
  private readonly weighted = new IntColumn()

  /** Takes an input in (`sign` 1) or out (−1). */
  count(node: number, weight: number, progress: number, sign: 1 | -1): void {
    if (weight === NONE) this.evenAll.add(node, sign)
    else {
      this.weighted.add(node, sign)
      this.allWeight.add(node, sign * weight)
    }
    if (progress !== NONE) this.countKnown(node, weight, progress, sign)
  }

  /** The progress of one input moved. */
  move(node: number, weight: number, before: number, after: number): void {
    if (before !== NONE) this.countKnown(node, weight, before, -1)
    if (after !== NONE) this.countKnown(node, weight, after, 1)
  }

  /** Progress in billionths from the sums, or `NONE` if no input is known or has weight. */
  progressOf(node: number): number {
    const even = this.evenKnown.get(node)
    if (this.weighted.get(node) === 0)
      return even === 0 ? NONE : Math.round(this.evenProgress.get(node) / even)
    const average = this.averageWeight(node)
    const known = this.knownWeight.get(node) + average * even
    if (known <= 0) return NONE
    const products =
      (this.high.get(node) * HALF + this.middle.get(node)) * HALF + this.low.get(node)
    const sum = products + average * this.evenProgress.get(node)
    return Math.min(WHOLE, Math.round(sum / known))
  }

  /** Number of inputs, and the weight of the known ones, of all, and of an average one, in billionths. */
  weightsOf(node: number): { inputs: number; known: number; all: number; average: number } {
    const average = this.averageWeight(node)
    return {
      inputs: this.weighted.get(node) + this.evenAll.get(node),
      known: this.knownWeight.get(node) + average * this.evenKnown.get(node),
      all: this.allWeight.get(node) + average * this.evenAll.get(node),
      average,
    }
  }

  /** Adds up all inputs of a node anew; the way to the same sums that does not trust the kept ones. */
  recount(node: number, nodes: NodeTable, edges: EdgeTable): void {
    const { counts, weight, from, nextIn } = edges
    const { progress } = nodes
    let [sum, known, all] = [0, 0, 0]
    if (this.weighted.get(node) !== 0) this.clearWeighted(node)
    for (let edge = nodes.firstIn.get(node); edge !== END; edge = nextIn.get(edge)) {
      if (counts.get(edge) === 0) continue
      const value = progress.get(from.get(edge))
      if (weight.get(edge) !== NONE) this.count(node, weight.get(edge), value, 1)
      else {
        all += 1
        if (value !== NONE) {
          known += 1
          sum += value
        }
      }
    }
    this.evenProgress.set(node, sum)
    this.evenKnown.set(node, known)
    this.evenAll.set(node, all)
  }

  reserve(rows: number): void {
    const { evenProgress, evenKnown, evenAll, high, middle, low } = this
    const { knownWeight, allWeight, weighted } = this
    const products = [high, middle, low, knownWeight, allWeight, weighted]
    for (const column of [evenProgress, evenKnown, evenAll, ...products]) column.reserve(rows)
  }

  private countKnown(node: number, weight: number, progress: number, sign: 1 | -1): void {
    if (weight === NONE) {
      this.evenKnown.add(node, sign)
      this.evenProgress.add(node, sign * progress)
      return
    }
    const [weightHigh, weightLow] = [weight >> HALF_BITS, weight & LOW_BITS]
    const [progressHigh, progressLow] = [progress >> HALF_BITS, progress & LOW_BITS]
    this.knownWeight.add(node, sign * weight)
    this.high.add(node, sign * weightHigh * progressHigh)
    this.middle.add(node, sign * (weightHigh * progressLow + weightLow * progressHigh))
    this.low.add(node, sign * weightLow * progressLow)
  }

  private averageWeight(node: number): number {
    const weighted = this.weighted.get(node)
    return weighted === 0 ? WHOLE : this.allWeight.get(node) / weighted
  }

  private clearWeighted(node: number): void {
    for (const column of [this.high, this.middle, this.low, this.knownWeight, this.allWeight])
      column.set(node, 0)
    this.weighted.set(node, 0)
  }
}
