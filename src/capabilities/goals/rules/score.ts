/** The band a score falls in, from the lowest to the highest. */
export type ScoreBand = 'low' | 'middle' | 'high'

/**
 * Band of a score: 0–0.3 low, 0.4–0.6 middle, 0.7–1.0 high. The bands are stated to one decimal, so
 * the score is rounded to one decimal first and nothing falls between them (0.35 is middle).
 * Imported scores may lie outside 0..1 and fall in the outer bands.
 *
 * Source: Google's published OKR practice; the method, section C, "Score".
 */
export const scoreBandOf = (score: number): ScoreBand => {
  // One part in a billion undoes binary fractions such as 0.649999… written as 0.65.
  const tenths = Math.round(score * 10 + 1e-9)
  if (tenths <= 3) return 'low'
  return tenths <= 6 ? 'middle' : 'high'
}
