import type { WriteContext } from '#platform/contract/implementation.ts'
import { findRecord } from '#platform/records/records.ts'
import { mustFindCycle, mustTakeChanges } from '../../actions/loading.ts'
import type { LinkEndKind } from '../../contract.ts'
import type { Case } from '../../policy.ts'
import { keyResults, objectives } from '../../store/kinds.ts'
import type { Sight } from '../../view/sight.ts'

/** A goal or a unit that is asked or asks, as whoever decides sees it. */
export interface End extends Case {
  readonly kind: LinkEndKind
  readonly id: string
  /** null for a unit. */
  readonly objectiveId: string | null
  readonly cycleId: string | null
}

/** What speaks for a unit: a goal of it that everybody sees. */
export const unitCase = (sight: Sight, unitId: string, roleId: string | null = null): Case =>
  sight.caseOf({ unitId, roleId, createdBy: null, visibility: 'workspace' })

/** The goal, if it exists for the caller. */
export async function findGoal(
  { tx }: WriteContext,
  sight: Sight,
  id: string,
): Promise<End | null> {
  const keyResult = await findRecord(tx, keyResults, id)
  const objective = await findRecord(tx, objectives, keyResult?.objectiveId ?? id)
  if (!objective || !sight.seesFacts(objective)) return null
  return {
    kind: keyResult ? 'key-result' : 'objective',
    id,
    objectiveId: objective.id,
    cycleId: objective.cycleId,
    ...sight.caseOf(objective, keyResult ?? null),
  }
}

/** The goal or unit, if it exists for the caller and is what it is said to be. */
export async function findEnd(
  context: WriteContext,
  sight: Sight,
  kind: LinkEndKind,
  id: string,
): Promise<End | null> {
  if (kind === 'unit') {
    if (!sight.exists('unit', id)) return null
    return { kind, id, objectiveId: null, cycleId: null, ...unitCase(sight, id) }
  }
  const goal = await findGoal(context, sight, id)
  return goal?.kind === kind ? goal : null
}

/** @throws DomainError when the cycle of one of them is closed */
export async function mustBeOpen({ tx }: WriteContext, ends: readonly End[]): Promise<void> {
  const cycles = new Set(ends.flatMap(({ cycleId }) => cycleId ?? []))
  for (const id of cycles) mustTakeChanges(await mustFindCycle(tx, id))
}
