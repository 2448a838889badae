import type { Decision } from './decisions.ts'

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
