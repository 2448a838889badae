/** How far the sum of the weights may be from 1 and still count as 1. */
export const WEIGHT_TOLERANCE = 1e-6

export type WeightsError =
  /** The weights add up to `sum` and not to 1. */
  | { readonly code: 'goals.weights_do_not_sum_to_one'; readonly sum: number }
  /** The weight at `index` is not a number from 0 to 1. */
  | { readonly code: 'goals.weight_out_of_range'; readonly index: number; readonly weight: number }
  /** Some key results have a weight, the one at `index` has none. */
  | { readonly code: 'goals.weight_missing'; readonly index: number }

/**
 * What is wrong with the stored weights of one objective's key results, or null. Weights are 0..1
 * and add up to 1 (rule K7 of the method); none stored at all means equal weights and is right.
 */
export const weightsErrorOf = (stored: readonly (number | null)[]): WeightsError | null => {
  const given = stored.filter((weight) => weight !== null)
  if (given.length === 0) return null
  const missing = stored.indexOf(null)
  if (missing >= 0) return { code: 'goals.weight_missing', index: missing }
  const index = given.findIndex((weight) => !(weight >= 0 && weight <= 1))
  if (index >= 0)
    return { code: 'goals.weight_out_of_range', index, weight: given[index] ?? Number.NaN }
  const sum = sumOf(given)
  if (Math.abs(sum - 1) <= WEIGHT_TOLERANCE) return null
  return { code: 'goals.weights_do_not_sum_to_one', sum }
}

/**
 * The weights with the gaps filled: one that is not stored counts as the average of those that are,
 * and all count 1 when none is. Relative weights, not yet brought to a sum of 1.
 */
export const filledWeights = (stored: readonly (number | null)[]): number[] => {
  const given = stored.filter((weight) => weight !== null)
  const average = given.length === 0 ? 1 : sumOf(given) / given.length
  return stored.map((weight) => weight ?? average)
}

/**
 * The share 0..1 each key result has in its objective: filled as above, divided by their sum. Zeros
 * throughout if the weights add up to nothing, since nothing then counts.
 */
export const sharesOf = (stored: readonly (number | null)[]): number[] => {
  const weights = filledWeights(stored)
  const sum = sumOf(weights)
  return weights.map((weight) => (sum > 0 ? weight / sum : 0))
}

/**
 * Weights after one more key result was added at the end: it takes an equal share 1 ÷ n, the others
 * keep their proportions. Equal weights (none stored) stay unstored.
 */
export const weightsAfterAdding = (stored: readonly (number | null)[]): (number | null)[] => {
  if (areEqual(stored)) return [...stored, null]
  const share = 1 / (stored.length + 1)
  return [...scaledTo(1 - share, filledWeights(stored)), share]
}

/** Weights after the key result at `index` was removed: the others grow in proportion to sum to 1. */
export const weightsAfterRemoving = (
  stored: readonly (number | null)[],
  index: number,
): (number | null)[] => {
  const rest = stored.filter((_, at) => at !== index)
  return areEqual(stored) || areEqual(rest) ? rest : scaledTo(1, filledWeights(rest))
}

/**
 * Weights after the one at `index` was fixed to `weight` (0..1, held to that): the others share what
 * is left in proportion to what they had. A single key result always weighs 1.
 */
export const weightsAfterFixing = (
  stored: readonly (number | null)[],
  index: number,
  weight: number,
): number[] => {
  if (stored.length === 1) return [1]
  const fixed = Math.min(1, Math.max(0, weight))
  const others = filledWeights(stored).filter((_, at) => at !== index)
  const scaled = scaledTo(1 - fixed, others)
  return [...scaled.slice(0, index), fixed, ...scaled.slice(index)]
}

const areEqual = (stored: readonly (number | null)[]): boolean =>
  stored.every((weight) => weight === null)

/** In proportion to what they are; equally if they are all 0. */
const scaledTo = (total: number, weights: readonly number[]): number[] => {
  const sum = sumOf(weights)
  return weights.map((weight) => (sum > 0 ? (weight / sum) * total : total / weights.length))
}

const sumOf = (weights: readonly number[]): number => weights.reduce((a, b) => a + b, 0)
