import { figuresOf, stepsOf } from '../memory/figures.ts'
import { findingsOf } from '../memory/own-progress.ts'
import { isToBeMended } from '../rules/figures.ts'
import type { Sight } from './sight.ts'
import { type GoalStanding, keyResultStanding, objectiveStanding } from './standing.ts'

/**
 * A goal of either sort as one number: the row in its table times two, plus one for a key result.
 * Trees and lists of a hundred thousand goals are arrays of these.
 */
export type Node = number

export const objectiveNode = (row: number): Node => row * 2
export const keyResultNode = (row: number): Node => row * 2 + 1
export const isKeyResult = (node: Node): boolean => node % 2 === 1
export const rowOf = (node: Node): number => Math.floor(node / 2)

export const idOf = ({ goals }: Sight, node: Node): string =>
  isKeyResult(node) ? goals.keyResults.idOf(rowOf(node)) : goals.objectives.idOf(rowOf(node))

export function nodeOf({ goals }: Sight, id: string): Node | undefined {
  const objective = goals.objectives.find(id)
  if (objective !== undefined) return objectiveNode(objective)
  const keyResult = goals.keyResults.find(id)
  return keyResult === undefined ? undefined : keyResultNode(keyResult)
}

export const titleOf = ({ goals }: Sight, node: Node): string =>
  (isKeyResult(node) ? goals.keyResults : goals.objectives).columns.title.get(rowOf(node))

export const standingOfNode = (sight: Sight, node: Node): GoalStanding =>
  isKeyResult(node) ? keyResultStanding(sight, rowOf(node)) : objectiveStanding(sight, rowOf(node))

export const scoreOf = ({ goals }: Sight, node: Node): number | null =>
  (isKeyResult(node) ? goals.keyResults : goals.objectives).columns.score.get(rowOf(node))

/** The row of the objective it is or belongs to; a key result never stands without one. */
export function objectiveOf({ goals }: Sight, node: Node): number {
  if (!isKeyResult(node)) return rowOf(node)
  return goals.objectives.find(goals.keyResults.columns.objectiveId.get(rowOf(node))) ?? -1
}

/** Who carries it: a key result's own unit or role where one is named, else its objective's. */
export function carrierOf(sight: Sight, node: Node) {
  const { objectives, keyResults } = sight.goals
  if (isKeyResult(node)) {
    const { unitId, roleId } = keyResults.columns
    const own = { unitId: unitId.get(rowOf(node)), roleId: roleId.get(rowOf(node)) }
    if (own.unitId !== null || own.roleId !== null) return own
  }
  const { unitId, roleId } = objectives.columns
  const row = objectiveOf(sight, node)
  return { unitId: unitId.get(row), roleId: roleId.get(row) }
}

/** Lacks a figure. A key result fed by links needs none of its own. */
export function needsMending({ goals }: Sight, keyResult: number): boolean {
  if (goals.keyResults.columns.progressFrom.get(keyResult) === 'links') return false
  return isToBeMended(findingsOf(figuresOf(goals, keyResult), stepsOf(goals, keyResult)))
}

/** Exists for the caller and is no candidate. */
export function takesPart(sight: Sight, goalId: string): boolean {
  const { objectives } = sight.goals
  const row = sight.goals.objectiveRowOf(goalId)
  return row !== undefined && sight.seesObjective(row) && !objectives.columns.isCandidate.get(row)
}

/** The objectives that serve a goal directly and exist for the caller. */
export function servedByCount(sight: Sight, node: Node): number {
  const { goals } = sight
  const end = goals.ends.find(idOf(sight, node))
  if (end === -1) return 0
  const { kind, fromId } = goals.links.columns
  let count = 0
  for (const link of goals.linksTo.rowsOf(end)) {
    const name = kind.get(link)
    const serves = name === 'derives' || name === 'contributes'
    if (serves && takesPart(sight, fromId.get(link) ?? '')) count += 1
  }
  return count
}
