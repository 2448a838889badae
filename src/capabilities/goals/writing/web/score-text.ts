/** How well something is written, out of a hundred: never to be read as the score of a goal. */
export const scoreText = (score: number): string => `${Math.round(score * 100)} / 100`
