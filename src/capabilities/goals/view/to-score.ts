import type { GoalBeside } from '../contract.ts'
import type { Carrier } from '../policy.ts'
import { sharesOf } from '../rules/weights.ts'
import { carrierOf, keyResultNode, objectiveNode, objectiveOf, rowOf, scoreOf } from './nodes.ts'
import { goalBeside } from './rows.ts'
import type { Sight } from './sight.ts'
import { keyResultRows } from './standing.ts'
import { byPlace } from './tree.ts'

/** A key result with what its scoring stands on. */
export interface PartToScore {
  readonly goal: GoalBeside
  readonly carrier: Carrier
  /** 0..1 among the key results of its objective. */
  readonly share: number
  readonly score: number | null
}

export interface ObjectiveToScore {
  readonly goal: GoalBeside
  readonly carrier: Carrier
  readonly createdBy: string | null
  readonly commitment: 'committed' | 'aspirational' | null
  readonly score: number | null
  readonly keyResults: readonly PartToScore[]
}

export function objectiveToScore(sight: Sight, row: number): ObjectiveToScore {
  const { objectives, keyResults } = sight.goals
  const parts = keyResultRows(sight, row)
  const shares = sharesOf(parts.map((part) => keyResults.columns.weight.get(part)))
  const node = objectiveNode(row)
  return {
    goal: goalBeside(sight, node),
    carrier: carrierOf(sight, node),
    createdBy: sight.goals.audienceOf(row).createdBy,
    commitment: objectives.columns.commitment.get(row),
    score: scoreOf(sight, node),
    keyResults: parts.map((part, at) => ({
      goal: goalBeside(sight, keyResultNode(part)),
      carrier: carrierOf(sight, keyResultNode(part)),
      share: shares[at] ?? 0,
      score: scoreOf(sight, keyResultNode(part)),
    })),
  }
}

const inOrder = (sight: Sight, rows: Iterable<number>): ObjectiveToScore[] =>
  [...rows]
    .filter((row) => sight.seesObjective(row))
    .map(objectiveNode)
    .sort(byPlace(sight))
    .map((node) => objectiveToScore(sight, rowOf(node)))

/** The objectives of a cycle that exist for the caller, by place. */
export const objectivesToScore = (sight: Sight, cycleId: string): ObjectiveToScore[] =>
  inOrder(sight, sight.goals.objectivesInCycle.rowsOf(sight.goals.tokens.find(cycleId)))

/** Where to look for objectives; each part may lead to some that another one leads to as well. */
export interface WhereToScore {
  readonly unitIds: ReadonlySet<string>
  readonly roleIds: ReadonlySet<string>
  readonly objectiveIds: readonly string[]
}

/** Those of a cycle that one of these carries, or a key result of which; those of these ids; and the caller's own. */
export function objectivesToScoreOf(
  sight: Sight,
  cycleId: string,
  where: WhereToScore,
): ObjectiveToScore[] {
  const { cycleId: cycleOf, isCandidate } = sight.goals.objectives.columns
  const found = new Set(rowsAt(sight, where))
  return inOrder(
    sight,
    [...found].filter((row) => cycleOf.get(row) === cycleId && !isCandidate.get(row)),
  )
}

function* rowsAt(
  sight: Sight,
  { unitIds, roleIds, objectiveIds }: WhereToScore,
): Generator<number> {
  const { goals } = sight
  const ofKeyResult = (row: number) => objectiveOf(sight, keyResultNode(row))
  for (const unit of unitIds) {
    const at = goals.tokens.find(unit)
    yield* goals.objectivesOfUnit.rowsOf(at)
    for (const row of goals.keyResultsOfUnit.rowsOf(at)) yield ofKeyResult(row)
  }
  for (const role of roleIds) {
    const at = goals.tokens.find(role)
    yield* goals.objectivesOfRole.rowsOf(at)
    for (const row of goals.keyResultsOfRole.rowsOf(at)) yield ofKeyResult(row)
  }
  yield* goals.objectivesOfCreator.rowsOf(goals.tokens.find(sight.actor.memberId))
  for (const id of objectiveIds) {
    const row = goals.objectives.find(id)
    if (row !== undefined) yield row
  }
}
