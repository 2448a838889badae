/** How well one objective is written, and what that is made of; each 0..1. */
export interface ScoredObjective {
  readonly score: number
  /** Its own sentence. */
  readonly own: number
  /** The mean of its key results; 0 without any. */
  readonly keyResults: number
}

/** What is found about all objectives of one owner takes from each of them. */
export interface OwnerCost {
  readonly objectives: number
  /** 0..1 */
  readonly cost: number
}

/** One score for a whole set, and the sum that makes it: score = halves − fields − owners, not below 0. */
export interface SetScore {
  readonly score: number
  /** Means over the objectives. */
  readonly own: number
  readonly keyResults: number
  /** What is missing or wrong in their fields takes so much. */
  readonly fields: number
  /** Too few, too many, or none of one's own. */
  readonly owners: number
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const rounded = (number: number): number => Math.round(number * 1000) / 1000

/**
 * The mean of its objectives, less what is found about their owners, each weighing as much as it has
 * objectives in the set. Null for no objectives. Source: the method, section C.
 */
export const setScoreOf = (
  objectives: readonly ScoredObjective[],
  owners: readonly OwnerCost[],
): SetScore | null => {
  if (objectives.length === 0) return null
  const own = mean(objectives.map((one) => one.own))
  const keyResults = mean(objectives.map((one) => one.keyResults))
  const written = mean(objectives.map(({ score }) => score))
  const cost = owners.reduce((sum, one) => sum + one.cost * one.objectives, 0) / objectives.length
  const score = Math.max(0, written - cost)
  return {
    score: rounded(score),
    own: rounded(own),
    keyResults: rounded(keyResults),
    fields: rounded(own / 2 + keyResults / 2 - written),
    owners: rounded(written - score),
  }
}
