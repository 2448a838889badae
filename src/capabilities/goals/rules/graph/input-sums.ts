import { IntColumn, WideColumn } from './columns.ts'
import { NONE, WHOLE } from './fixed-point.ts'

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
  readonly evenProgress = new WideColumn()
  readonly evenKnown = new IntColumn()
  readonly evenAll = new IntColumn()
  readonly high = new WideColumn()
  readonly middle = new WideColumn()
  readonly low = new WideColumn()
  readonly knownWeight = new WideColumn()
  readonly allWeight = new WideColumn()
  readonly weighted = new IntColumn()

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
    if (before === NONE) this.countKnown(node, weight, after, 1)
    else if (after === NONE) this.countKnown(node, weight, before, -1)
    else if (weight === NONE) this.evenProgress.add(node, after - before)
    else this.moveProduct(node, weight, before, after)
  }

  /** Progress in billionths from the sums, or `NONE` if no input is known or has weight. */
  progressOf(node: number): number {
    const progress = this.evenProgress.get(node)
    const known = this.evenKnown.get(node)
    if (this.weighted.get(node) === 0) return evenMean(progress, known)
    const products = joined(this.high.get(node), this.middle.get(node), this.low.get(node))
    return mixedMean(
      progress,
      known,
      products,
      this.knownWeight.get(node),
      this.averageWeight(node),
    )
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

  reserve(rows: number): void {
    for (const column of this.columns()) column.reserve(rows)
  }

  private columns() {
    const { evenProgress, evenKnown, evenAll, high, middle, low } = this
    const { knownWeight, allWeight, weighted } = this
    return [evenProgress, evenKnown, evenAll, high, middle, low, knownWeight, allWeight, weighted]
  }

  private countKnown(node: number, weight: number, progress: number, sign: 1 | -1): void {
    if (weight === NONE) {
      this.evenKnown.add(node, sign)
      this.evenProgress.add(node, sign * progress)
    } else {
      this.knownWeight.add(node, sign * weight)
      this.addProduct(node, weight, progress, sign)
    }
  }

  private addProduct(node: number, weight: number, progress: number, sign: 1 | -1): void {
    const weightHigh = highDigit(weight)
    const weightLow = lowDigit(weight)
    const progressHigh = highDigit(progress)
    const progressLow = lowDigit(progress)
    this.high.add(node, sign * weightHigh * progressHigh)
    this.middle.add(node, sign * (weightHigh * progressLow + weightLow * progressHigh))
    this.low.add(node, sign * weightLow * progressLow)
  }

  /** Taking a product out and putting the other in, at once: whole numbers, so the sums are the same. */
  private moveProduct(node: number, weight: number, before: number, after: number): void {
    const weightHigh = highDigit(weight)
    const weightLow = lowDigit(weight)
    const high = highDigit(after) - highDigit(before)
    const low = lowDigit(after) - lowDigit(before)
    this.high.add(node, weightHigh * high)
    this.middle.add(node, weightHigh * low + weightLow * high)
    this.low.add(node, weightLow * low)
  }

  private averageWeight(node: number): number {
    return averageOf(this.allWeight.get(node), this.weighted.get(node))
  }
}

/** What an input without a stored weight counts. */
export const averageOf = (allWeight: number, weighted: number): number =>
  weighted === 0 ? WHOLE : allWeight / weighted

export const highDigit = (billionths: number): number => billionths >> HALF_BITS

export const lowDigit = (billionths: number): number => billionths & LOW_BITS

/** Mean of inputs that all count the same; `NONE` if none is known. */
export const evenMean = (progress: number, known: number): number =>
  known === 0 ? NONE : Math.round(progress / known)

/** Mean of even inputs and weighted ones, an even one counting as the average weight. */
export const mixedMean = (
  evenProgress: number,
  evenKnown: number,
  products: number,
  knownWeight: number,
  averageWeight: number,
): number => {
  const weight = knownWeight + averageWeight * evenKnown
  if (weight <= 0) return NONE
  return Math.min(WHOLE, Math.round((products + averageWeight * evenProgress) / weight))
}

/** The sum of products from its three digits. */
export const joined = (high: number, middle: number, low: number): number =>
  (high * HALF + middle) * HALF + low
