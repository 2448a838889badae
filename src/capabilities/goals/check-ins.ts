import type { GoalRow } from './contract.ts'
import { currentCycleOf } from './view/cycles.ts'
import { answeredFor, dueCheckIns, mineIn, takeCheckIns } from './view/home.ts'
import { idOf, isKeyResult, type Node, objectiveNode, objectiveOf, titleOf } from './view/nodes.ts'
import { goalRow } from './view/rows.ts'
import type { Sight } from './view/sight.ts'
import { byPlace } from './view/tree.ts'

export interface CheckInRow {
  readonly row: GoalRow
  /** The objective it belongs to. */
  readonly objective: string
  readonly isDue: boolean
}

/**
 * The key results a person answers for in the cycle under way, as far as they exist for the caller:
 * those that are due first, the most overdue at the top, then the others by place.
 */
export function checkInsOf(sight: Sight, personId: string | null): CheckInRow[] {
  const cycleId = currentCycleOf(sight)
  if (cycleId === null || personId === null) return []
  const theirs = personId === sight.actor.personId ? sight : sight.ofPerson(personId)
  const answered = answeredFor(theirs, mineIn(theirs, cycleId)).filter((node) =>
    sight.seesObjective(objectiveOf(sight, node)),
  )
  const due = dueCheckIns(sight, answered)
  const dueNodes = new Set(due)
  const others = takeCheckIns(sight, answered).filter((node) => !dueNodes.has(node))
  return [...due, ...others].map((node) => rowOf(sight, node, dueNodes.has(node)))
}

/** How many of a person's check-ins are due, and the first of them by title. */
export function dueOf(sight: Sight, personId: string, most: number) {
  const cycleId = currentCycleOf(sight)
  if (cycleId === null) return { named: [], total: 0 }
  const theirs = sight.ofPerson(personId)
  const due = dueCheckIns(sight, answeredFor(theirs, mineIn(theirs, cycleId))).filter((node) =>
    sight.seesObjective(objectiveOf(sight, node)),
  )
  const named = due.slice(0, most).map((node) => ({
    id: idOf(sight, node),
    title: titleOf(sight, node),
    objectiveId: sight.goals.objectives.idOf(objectiveOf(sight, node)),
  }))
  return { named, total: due.length }
}

function rowOf(sight: Sight, node: Node, isDue: boolean): CheckInRow {
  const objective = objectiveOf(sight, node)
  const parentId = sight.goals.objectives.idOf(objective)
  return {
    row: goalRow(sight, node, { parentId, depth: 1 }),
    objective: titleOf(sight, objectiveNode(objective)),
    isDue,
  }
}

/** Objectives of the cycle under way that the person carries, by place. */
export function objectivesOf(sight: Sight, personId: string): string[] {
  const cycleId = currentCycleOf(sight)
  if (cycleId === null) return []
  return mineIn(sight.ofPerson(personId), cycleId)
    .filter((node) => !isKeyResult(node) && sight.seesObjective(objectiveOf(sight, node)))
    .map((node) => idOf(sight, node))
}

export function objectivesOfUnits(
  sight: Sight,
  cycleId: string,
  unitIds: readonly string[],
): string[] {
  const { goals } = sight
  const { columns } = goals.objectives
  return unitIds
    .flatMap((unitId) => [...goals.objectivesOfUnit.rowsOf(goals.tokens.find(unitId))])
    .filter((row) => columns.cycleId.get(row) === cycleId && !columns.isCandidate.get(row))
    .filter((row) => sight.seesObjective(row))
    .map(objectiveNode)
    .sort(byPlace(sight))
    .map((node) => idOf(sight, node))
}
