/** From this distance between the highest and the lowest rater on, the two should talk: a whole band. */
export const WIDE_SPREAD = 0.3

const toCents = (score: number): number => Math.round(score * 100 + 1e-9) / 100

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length

/**
 * Mean over the raters of one key result, each counted once; null when nobody has rated. 0..1, to two
 * decimals, so that the sums made of it can be followed by eye.
 */
export const meanScore = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : toCents(mean(scores))

/** Highest less lowest, 0..1; null below two raters. */
export const spreadOf = (scores: readonly number[]): number | null =>
  scores.length < 2 ? null : toCents(Math.max(...scores) - Math.min(...scores))

export const isWide = (spread: number | null): boolean => spread !== null && spread >= WIDE_SPREAD

export interface ScoredPart {
  /** 0..1; the shares of one objective add up to 1. */
  readonly share: number
  readonly mean: number | null
}

export interface AgreedScore {
  /** 0..1 to two decimals; null while no key result that weighs anything is rated. */
  readonly score: number | null
  /** The share of the weight that is rated. The score is the sum over that part, brought to 1. */
  readonly coverage: number
}

/**
 * Score of an objective: Σ share × mean over raters. A key result that nobody has rated is left out
 * and the others count in proportion; `coverage` says how much of the weight that leaves.
 * Source: the method, section C, "Score".
 */
export function agreedScore(parts: readonly ScoredPart[]): AgreedScore {
  let coverage = 0
  let sum = 0
  for (const { share, mean } of parts) {
    if (mean === null) continue
    coverage += share
    sum += share * mean
  }
  if (coverage <= 0) return { score: null, coverage: 0 }
  return { score: Math.min(1, toCents(sum / coverage)), coverage: Math.min(1, coverage) }
}
