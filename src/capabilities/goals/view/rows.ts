import type { GoalBeside, GoalRow, Owner } from '../contract.ts'
import { figuresOf } from '../memory/figures.ts'
import { isVacant } from './carried.ts'
import {
  carrierOf,
  idOf,
  isKeyResult,
  type Node,
  needsMending,
  objectiveOf,
  rowOf,
  scoreOf,
  servedByCount,
  standingOfNode,
  titleOf,
} from './nodes.ts'
import type { Sight } from './sight.ts'
import { cycleSpan, keyResultRows } from './standing.ts'

export interface Place {
  readonly parentId: string | null
  readonly depth: number
  readonly isContext?: boolean
}

export function ownerOf(
  sight: Sight,
  { unitId, roleId }: { unitId: string | null; roleId: string | null },
): Owner {
  return {
    unit: unitId === null ? null : sight.unit(unitId),
    role: roleId === null ? null : sight.role(roleId),
    holders: roleId === null ? [] : sight.holders(roleId),
    ...(isVacant(sight, { unitId, roleId }) && { isVacant: true }),
  }
}

const visibilityOf = ({ goals }: Sight, objective: number) =>
  goals.objectives.columns.visibility.get(objective) ?? 'private'

export function goalBeside(sight: Sight, node: Node): GoalBeside {
  const { objectives } = sight.goals
  const objective = objectiveOf(sight, node)
  const { progress, status } = standingOfNode(sight, node)
  return {
    kind: isKeyResult(node) ? 'key-result' : 'objective',
    id: idOf(sight, node),
    objectiveId: objectives.idOf(objective),
    title: titleOf(sight, node),
    cycleId: objectives.columns.cycleId.get(objective) ?? '',
    owner: ownerOf(sight, carrierOf(sight, node)),
    visibility: visibilityOf(sight, objective),
    progress,
    status,
  }
}

/** One row of a list, the same wherever goals are listed. */
export function goalRow(sight: Sight, node: Node, place: Place): GoalRow {
  const { objectives, keyResults, graph } = sight.goals
  const row = rowOf(node)
  const isPart = isKeyResult(node)
  const standing = standingOfNode(sight, node)
  const { columns } = objectives
  const objective = objectiveOf(sight, node)
  return {
    ...goalBeside(sight, node),
    parentId: place.parentId,
    depth: place.depth,
    coverage: graph.coverageOf(idOf(sight, node)),
    pace: standing.pace?.expected ?? null,
    confidence: standing.confidence,
    score: scoreOf(sight, node),
    dueOn: dueOnOf(sight, node),
    checkedInAt: standing.checkedInAt,
    nature: isPart ? null : columns.nature.get(objective),
    category: isPart ? null : columns.category.get(objective),
    origin: isPart ? null : columns.origin.get(objective),
    commitment: isPart ? null : columns.commitment.get(objective),
    figures: isPart ? shownFigures(sight, row) : null,
    counts: countsOf(sight, node),
    isContext: place.isContext ?? false,
    version: (isPart ? keyResults : objectives).versionOf(row),
  }
}

export function dueOnOf(sight: Sight, node: Node): string | null {
  const { objectives, keyResults } = sight.goals
  const own = isKeyResult(node) ? keyResults.columns.dueOn.get(rowOf(node)) : null
  const cycleId = objectives.columns.cycleId.get(objectiveOf(sight, node))
  return own ?? cycleSpan(sight, cycleId).end
}

function shownFigures({ goals }: Sight, row: number): GoalRow['figures'] {
  const figures = figuresOf(goals, row)
  const metricId = goals.keyResults.columns.metricId.get(row)
  return {
    type: figures.type,
    unitOfMeasure: figures.unitOfMeasure,
    start: figures.startValue,
    target: figures.targetValue,
    lower: figures.lowerBound,
    upper: figures.upperBound,
    current: figures.currentValue,
    ...(metricId !== null && { metricId }),
  }
}

function countsOf(sight: Sight, node: Node): GoalRow['counts'] {
  const own = isKeyResult(node) ? [rowOf(node)] : keyResultRows(sight, rowOf(node))
  return {
    keyResults: isKeyResult(node) ? 0 : own.length,
    servedBy: servedByCount(sight, node),
    toMend: own.filter((row) => needsMending(sight, row)).length,
  }
}
