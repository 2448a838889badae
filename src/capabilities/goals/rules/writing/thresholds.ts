import type { RuleId } from './words.ts'

/** What a workspace may set; every number has a default taken from the method, section C. */
export interface Thresholds {
  /** From this score (0..1) on a sentence is good. */
  readonly good: number
  /** O8: words that carry meaning in one objective. */
  readonly objectiveWords: number
  /** O3: objectives of one owner in one cycle. */
  readonly objectives: readonly [least: number, most: number]
  /** K5: key results of one objective. */
  readonly keyResults: readonly [least: number, most: number]
  /** K1: how many of the four slots a key result fills at least. */
  readonly slots: number
  /** K13: key results from which on due dates on one last day are told. */
  readonly sameDueDates: number
  /** Rules the workspace does without: they find nothing and take nothing from a score of records. */
  readonly off: readonly RuleId[]
}

export const DEFAULT_THRESHOLDS: Thresholds = {
  good: 0.5,
  objectiveWords: 22,
  objectives: [2, 5],
  keyResults: [3, 5],
  slots: 2,
  sameDueDates: 3,
  off: [],
}
