import type { Decision } from './decisions.ts'

export interface Ended {
  readonly progress: number | null
  readonly score: number | null
  readonly commitment: string | null
}

export interface CycleFigures {
  readonly objectives: number
  readonly scored: number
  readonly progress: number | null
  readonly committed: number | null
  readonly aspirational: number | null
  readonly unsaid: number | null
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length

/**
 * How the objectives of a cycle ended as a whole: means over what is known, scores of committed and
 * aspirational goals apart, since a committed one is expected at 1.0 and an aspirational one at 0.7.
 * Progress and scores are 0..1. Source: the method, sections A and C.
 */
export function cycleFigures(ended: readonly Ended[]): CycleFigures {
  const scores = (commitment: string | null) =>
    mean(
      ended.flatMap((one) =>
        one.commitment === commitment && one.score !== null ? [one.score] : [],
      ),
    )
  return {
    objectives: ended.length,
    scored: ended.filter(({ score }) => score !== null).length,
    progress: mean(ended.flatMap(({ progress }) => progress ?? [])),
    committed: scores('committed'),
    aspirational: scores('aspirational'),
    unsaid: scores(null),
  }
}

export interface Decided {
  readonly objectiveId: string
  readonly decision: Decision | null
}

export interface ClosingPlan {
  readonly carried: readonly string[]
  readonly dropped: readonly string[]
  /** All others: they stay as they ended. */
  readonly archived: readonly string[]
}

/**
 * What closing does with each objective. Nothing is lost by silence: what nobody decided stays with
 * its cycle, and what was carried over at an earlier closing is not carried a second time.
 */
export function closingPlan(
  objectiveIds: readonly string[],
  decided: readonly Decided[],
  carriedBefore: ReadonlySet<string>,
): ClosingPlan {
  const decisions = new Map(decided.map(({ objectiveId, decision }) => [objectiveId, decision]))
  const is = (id: string, decision: Decision) => decisions.get(id) === decision
  const carried = objectiveIds.filter((id) => is(id, 'carry-over') && !carriedBefore.has(id))
  const dropped = objectiveIds.filter((id) => is(id, 'drop'))
  const gone = new Set([...carried, ...dropped])
  return { carried, dropped, archived: objectiveIds.filter((id) => !gone.has(id)) }
}
