import type { Visibility } from '../contract.ts'
import type { KeyResultType } from '../rules/measure.ts'
import type { Status } from '../rules/status.ts'
import { mineIn } from './home.ts'
import {
  idOf,
  isKeyResult,
  keyResultNode,
  type Node,
  objectiveNode,
  objectiveOf,
  rowOf,
  scoreOf,
  standingOfNode,
  titleOf,
} from './nodes.ts'
import type { Sight } from './sight.ts'
import { keyResultRows } from './standing.ts'
import { byPlace } from './tree.ts'

/** A goal as it stood at one moment, with what a comparison looks at. */
export interface GoalState {
  readonly id: string
  readonly kind: 'objective' | 'key-result'
  readonly objectiveId: string
  readonly title: string
  readonly version: number
  /** Of a key result: how it is measured, and by when where it says so itself. */
  readonly measure: {
    readonly type: KeyResultType
    readonly unitOfMeasure: string | null
    readonly start: number | null
    readonly target: number | null
    readonly lower: number | null
    readonly upper: number | null
    readonly current: number | null
    readonly dueOn: string | null
  } | null
  readonly commitment: string | null
  readonly progress: number | null
  readonly status: Status
  readonly confidence: number | null
  readonly score: number | null
  /** What it serves, is shared with or needs, as `kind id`; only what exists for whoever asks. */
  readonly links: readonly string[]
  /** Who could see it. */
  readonly visibility: Visibility
  readonly unitId: string | null
  readonly createdBy: string | null
}

/** The goals of a cycle by place, each objective followed by its key results. */
export function goalStates(
  sight: Sight,
  cycleId: string,
  unitIds: ReadonlySet<string> | null = null,
): GoalState[] {
  const { goals } = sight
  const { unitId } = goals.objectives.columns
  const rows = [...goals.objectivesInCycle.rowsOf(goals.tokens.find(cycleId))].filter(
    (row) => sight.seesObjective(row) && (unitIds === null || unitIds.has(unitId.get(row) ?? '')),
  )
  return rows
    .map(objectiveNode)
    .sort(byPlace(sight))
    .flatMap((node) => [node, ...keyResultRows(sight, rowOf(node)).map(keyResultNode)])
    .map((node) => goalState(sight, node))
}

/** The objectives of a cycle that the caller carries, by place. */
export const ownStates = (sight: Sight, cycleId: string): GoalState[] =>
  mineIn(sight, cycleId)
    .filter((node) => !isKeyResult(node))
    .map((node) => goalState(sight, node))

function goalState(sight: Sight, node: Node): GoalState {
  const { goals } = sight
  const objective = objectiveOf(sight, node)
  const { progress, status, confidence } = standingOfNode(sight, node)
  const isPart = isKeyResult(node)
  return {
    id: idOf(sight, node),
    kind: isPart ? 'key-result' : 'objective',
    objectiveId: goals.objectives.idOf(objective),
    title: titleOf(sight, node),
    version: (isPart ? goals.keyResults : goals.objectives).versionOf(rowOf(node)),
    measure: isPart ? measureOf(sight, rowOf(node)) : null,
    commitment: isPart ? null : goals.objectives.columns.commitment.get(objective),
    progress,
    status: status.shown,
    confidence,
    score: scoreOf(sight, node),
    links: linksFrom(sight, idOf(sight, node)),
    ...goals.audienceOf(objective),
  }
}

function measureOf({ goals }: Sight, row: number): GoalState['measure'] {
  const { columns } = goals.keyResults
  return {
    type: columns.type.get(row) ?? 'increase',
    unitOfMeasure: columns.unitOfMeasure.get(row),
    start: columns.startValue.get(row),
    target: columns.targetValue.get(row),
    lower: columns.lowerBound.get(row),
    upper: columns.upperBound.get(row),
    current: columns.currentValue.get(row),
    dueOn: columns.dueOn.get(row),
  }
}

function linksFrom(sight: Sight, goalId: string): string[] {
  const { goals } = sight
  const { kind, toKind, toId } = goals.links.columns
  const end = goals.ends.find(goalId)
  if (end === -1) return []
  return [...goals.linksFrom.rowsOf(end)]
    .filter((link) => toKind.get(link) === 'unit' || sight.sees(toId.get(link) ?? ''))
    .map((link) => `${kind.get(link)} ${toId.get(link)}`)
    .sort()
}
