import type { Commitment } from '../contract.ts'
import type { Sight } from './sight.ts'

/** What the score of an objective is counted with. */
export interface ScoredObjective {
  readonly id: string
  /** The unit that carries it, or the one its role belongs to. */
  readonly unitId: string | null
  readonly roleId: string | null
  readonly commitment: Commitment | null
  /** 0..1; null while nobody scored it. */
  readonly score: number | null
}

/** The objectives of a cycle that exist for the caller, candidates aside; no more is looked at. */
export function scoredObjectives(sight: Sight, cycleId: string): ScoredObjective[] {
  const { objectives, objectivesInCycle, tokens } = sight.goals
  const { unitId, roleId, commitment, score, isCandidate } = objectives.columns
  const found: ScoredObjective[] = []
  for (const row of objectivesInCycle.rowsOf(tokens.find(cycleId))) {
    if (isCandidate.get(row) || !sight.seesObjective(row)) continue
    const role = roleId.get(row)
    found.push({
      id: objectives.idOf(row),
      unitId: unitId.get(row) ?? (role === null ? null : sight.unitOfRole(role)),
      roleId: role,
      commitment: commitment.get(row),
      score: score.get(row),
    })
  }
  return found
}
