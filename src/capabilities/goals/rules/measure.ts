/** The five ways a key result can be measured. Source: the method, section C, "KR types". */
export const KEY_RESULT_TYPES = ['increase', 'decrease', 'range', 'milestone', 'baseline'] as const
export type KeyResultType = (typeof KEY_RESULT_TYPES)[number]

/** A number moves from `start` to `target`; all three in the unit of the key result. */
export interface DirectedMeasure {
  readonly type: 'increase' | 'decrease'
  readonly start: number | null
  readonly target: number | null
  readonly current: number | null
}

/**
 * A number stays between two bounds, both included. One bound may be absent: "no more than 15" has
 * an upper bound alone. `readings` holds one value for each period that was reported.
 */
export interface RangeMeasure {
  readonly type: 'range'
  readonly lower: number | null
  readonly upper: number | null
  readonly readings: readonly number[]
}

/** A step towards a milestone. `weight` is relative to the other steps; null counts as an average one. */
export interface Step {
  readonly weight: number | null
  readonly done: boolean
}

export interface MilestoneMeasure {
  readonly type: 'milestone'
  readonly steps: readonly Step[]
}

/** Measure first, set a target later: `measured` is the value found, null until then. */
export interface BaselineMeasure {
  readonly type: 'baseline'
  readonly measured: number | null
}

/** The figures of one key result. Null means "not given", which is never the same as 0. */
export type Measure = DirectedMeasure | RangeMeasure | MilestoneMeasure | BaselineMeasure
