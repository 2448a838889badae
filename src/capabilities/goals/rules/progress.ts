import type { DirectedMeasure, Measure, MilestoneMeasure, RangeMeasure } from './measure.ts'
import { filledWeights } from './weights.ts'

/** Why a progress cannot be told. A key result with such a reason is to be mended. */
export type UnknownReason =
  /** Nothing to measure by: neither start, target nor reading; a range without bounds; no step. */
  | 'no_figure'
  | 'no_start'
  | 'no_target'
  /** All is set, and nothing was measured yet. */
  | 'no_reading'
  /** Start and target are the same number, so that no distance can be covered. */
  | 'start_equals_target'
  /** A figure is not a finite number. */
  | 'not_finite'
  /** The weights of the steps add up to nothing. */
  | 'no_weight'

/** The sum behind a progress, with each of its figures. */
export type ProgressSum =
  | {
      readonly by: 'distance'
      readonly start: number
      readonly target: number
      readonly current: number
      /** (current − start) ÷ (target − start) before it is held between 0 and 1. */
      readonly share: number
      readonly held: 'below-start' | 'past-target' | null
    }
  | {
      readonly by: 'periods'
      readonly lower: number | null
      readonly upper: number | null
      readonly inside: number
      readonly periods: number
    }
  | {
      readonly by: 'steps'
      readonly done: number
      readonly steps: number
      readonly doneWeight: number
      readonly totalWeight: number
    }
  | { readonly by: 'baseline'; readonly measured: number }
  /** The figures did not suffice, `because` says why: the progress stated at the last check-in stands. */
  | { readonly by: 'reported'; readonly reported: number; readonly because: UnknownReason }

export type Progress =
  | { readonly known: true; readonly progress: number; readonly how: ProgressSum }
  | { readonly known: false; readonly reason: UnknownReason }

/**
 * Progress of a key result: 0..1 with the sum behind it, or unknown with the reason; never NaN.
 *
 * - increase, decrease: `clamp((current − start) ÷ (target − start), 0, 1)`. One formula serves both
 *   directions, because falling towards a lower target makes both differences negative.
 * - range: share of the reported periods inside the bounds, bounds included.
 * - milestone: weight of the steps done ÷ weight of all steps.
 * - baseline: 1 once measured; before that nothing can be said.
 *
 * Where the figures do not suffice, `reported` (0..1, as stated at the last check-in) stands in for
 * them; without it the progress is unknown, and unknown is not 0.
 *
 * Source: the method, section C, "Progress".
 */
export const progressOf = (measure: Measure, reported: number | null = null): Progress => {
  const computed = fromFigures(measure)
  if (computed.known || reported === null || !Number.isFinite(reported)) return computed
  return known(clamp(reported), { by: 'reported', reported, because: computed.reason })
}

/** Progress as a plain number 0..1, or null where it is unknown. */
export const knownProgress = (progress: Progress): number | null =>
  progress.known ? progress.progress : null

const fromFigures = (measure: Measure): Progress => {
  switch (measure.type) {
    case 'increase':
    case 'decrease':
      return byDistance(measure)
    case 'range':
      return byPeriods(measure)
    case 'milestone':
      return bySteps(measure)
    case 'baseline':
      return byBaseline(measure.measured)
  }
}

const byDistance = ({ start, target, current }: DirectedMeasure): Progress => {
  if (start === null && target === null) return unknown('no_figure')
  if (target === null) return unknown('no_target')
  if (start === null) return unknown('no_start')
  if (!Number.isFinite(start) || !Number.isFinite(target)) return unknown('not_finite')
  if (start === target) return unknown('start_equals_target')
  if (current === null) return unknown('no_reading')
  if (!Number.isFinite(current)) return unknown('not_finite')
  const share = shareOfDistance(start, target, current)
  const held = share < 0 ? 'below-start' : share > 1 ? 'past-target' : null
  return known(clamp(share), { by: 'distance', start, target, current, share, held })
}

/** Differences of very large numbers overflow; halves of them do not, and their ratio is the same. */
const shareOfDistance = (start: number, target: number, current: number): number => {
  const share = (current - start) / (target - start)
  const distances = Math.max(Math.abs(current - start), Math.abs(target - start))
  if (Number.isFinite(distances)) return share
  return (current / 2 - start / 2) / (target / 2 - start / 2)
}

const byPeriods = ({ lower, upper, readings }: RangeMeasure): Progress => {
  if (lower === null && upper === null) return unknown('no_target')
  if (readings.length === 0) return unknown('no_reading')
  if (![lower ?? 0, upper ?? 0, ...readings].every(Number.isFinite)) return unknown('not_finite')
  const isInside = (value: number) =>
    (lower === null || value >= lower) && (upper === null || value <= upper)
  const inside = readings.filter(isInside).length
  const periods = readings.length
  return known(inside / periods, { by: 'periods', lower, upper, inside, periods })
}

const bySteps = ({ steps }: MilestoneMeasure): Progress => {
  if (steps.length === 0) return unknown('no_figure')
  const weights = filledWeights(steps.map((step) => step.weight))
  const totalWeight = sum(weights)
  if (!Number.isFinite(totalWeight)) return unknown('not_finite')
  if (totalWeight <= 0) return unknown('no_weight')
  const done = steps.filter((step) => step.done).length
  const doneWeight = sum(weights.filter((_, index) => steps[index]?.done))
  // All done is 1 whatever order the weights were added in.
  const share = done === steps.length ? 1 : clamp(doneWeight / totalWeight)
  return known(share, { by: 'steps', done, steps: steps.length, doneWeight, totalWeight })
}

const byBaseline = (measured: number | null): Progress => {
  if (measured === null) return unknown('no_reading')
  if (!Number.isFinite(measured)) return unknown('not_finite')
  return known(1, { by: 'baseline', measured })
}

const known = (progress: number, how: ProgressSum): Progress => ({ known: true, progress, how })

const unknown = (reason: UnknownReason): Progress => ({ known: false, reason })

/** Adding 0 turns −0 into 0, so that no page ever shows "−0 %". */
const clamp = (share: number): number => Math.min(1, Math.max(0, share)) + 0

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
