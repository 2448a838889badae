import { type ScoreBand, scoreBandOf } from '#capabilities/goals/rules/score.ts'

/** What a committed and an aspirational goal are expected to score. Source: the method, section A. */
export const EXPECTED = { committed: 1, aspirational: 0.7 } as const

export type Commitment = keyof typeof EXPECTED

export interface Scored {
  readonly commitment: Commitment | null
  /** 0..1; null while nobody scored it. */
  readonly score: number | null
}

export interface CommitmentFigures {
  readonly objectives: number
  readonly scored: number
  /** Mean over those that are scored; null when none is. */
  readonly mean: number | null
  /** Committed goals below what was promised, or aspirational ones below what they reach on average. */
  readonly below: number
  /** How many of those that are scored fall in each band. */
  readonly bands: Readonly<Record<ScoreBand, number>>
}

export interface ScoreReport {
  readonly committed: CommitmentFigures
  readonly aspirational: CommitmentFigures
  /** Of those that do not say which they are; nothing is expected of them. */
  readonly unsaid: CommitmentFigures
}

/** How goals were scored, committed and aspirational ones never mixed. */
export const scoreReport = (goals: readonly Scored[]): ScoreReport => ({
  committed: figures(goals, 'committed'),
  aspirational: figures(goals, 'aspirational'),
  unsaid: figures(goals, null),
})

function figures(goals: readonly Scored[], commitment: Commitment | null): CommitmentFigures {
  const own = goals.filter((one) => one.commitment === commitment)
  const scores = own.flatMap(({ score }) => score ?? [])
  const expected = commitment === null ? 0 : EXPECTED[commitment]
  const sum = scores.reduce((total, one) => total + one, 0)
  const bands = { low: 0, middle: 0, high: 0 }
  for (const score of scores) bands[scoreBandOf(score)] += 1
  return {
    objectives: own.length,
    scored: scores.length,
    mean: scores.length === 0 ? null : sum / scores.length,
    below: scores.filter((score) => score < expected - 1e-9).length,
    bands,
  }
}
