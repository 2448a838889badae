import type { StateIndex } from '../state-index.ts'
import type { GoalsThere, Subject } from './part.ts'

/** What records of the parts may be about, found by id. */
export const goalsIn = (index: StateIndex): GoalsThere => {
  let checkIns: ReadonlyMap<string, string> | undefined
  const subject = (id: unknown): Subject | undefined => {
    if (typeof id !== 'string') return undefined
    if (index.objectives.has(id)) return { kind: 'objective', objectiveId: id }
    const keyResult = index.keyResults.get(id)
    if (keyResult) return { kind: 'key-result', objectiveId: keyResult.objectiveId }
    checkIns ??= new Map(
      [...index.checkInsOf.values()].flat().map((row) => [row.id, row.keyResultId]),
    )
    const behind = index.keyResults.get(checkIns.get(id) ?? '')
    return behind && { kind: 'check-in', objectiveId: behind.objectiveId }
  }
  return { subject }
}
