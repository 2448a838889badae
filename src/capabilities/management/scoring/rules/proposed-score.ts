export const DIFFICULTIES = ['easy', 'moderate', 'hard'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

/**
 * What a full completion is worth. The method anchors three scores: easy at 100 % → 0.3, hard at
 * 70 % → 0.7, hard at 100 % → 1.0. Hard therefore scores what was completed; moderate lies half-way
 * between the other two, which is our own choice.
 */
export const WORTH: Readonly<Record<Difficulty, number>> = { easy: 0.3, moderate: 0.65, hard: 1 }

/**
 * The score that follows from how much was completed and how hard it was: completion × worth, to two
 * decimals. It never falls when either of the two rises.
 *
 * @param completion 0..1, held to that
 * @returns 0..1
 * Source: the method, section C, "Score"; the figure for moderate is ours.
 */
export function proposedScore(completion: number, difficulty: Difficulty): number {
  const held = Math.min(1, Math.max(0, completion))
  // One part in a billion undoes binary fractions, as 0.65 × 0.9.
  return Math.round(held * WORTH[difficulty] * 100 + 1e-9) / 100
}
