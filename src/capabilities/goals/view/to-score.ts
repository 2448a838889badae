import type { GoalBeside } from '../contract.ts'
import type { Carrier } from '../policy.ts'
import { sharesOf } from '../rules/weights.ts'
import { carrierOf, keyResultNode, objectiveNode, rowOf, scoreOf } from './nodes.ts'
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

/** The objectives of a cycle that exist for the caller, by place. */
export const objectivesToScore = (sight: Sight, cycleId: string): ObjectiveToScore[] =>
  [...sight.goals.objectivesInCycle.rowsOf(sight.goals.tokens.find(cycleId))]
    .filter((row) => sight.seesObjective(row))
    .map(objectiveNode)
    .sort(byPlace(sight))
    .map((node) => objectiveToScore(sight, rowOf(node)))
