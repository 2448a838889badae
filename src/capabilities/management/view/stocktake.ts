import type { GoalState, GoalsSeen } from '#capabilities/goals/index.ts'
import type { Context } from '#platform/contract/implementation.ts'
import type { StocktakeItem, StocktakePage } from '../contract.ts'
import type { ManagementParts } from '../parts.ts'
import type { Stocktake, StocktakeGoal } from '../store/kinds.ts'
import type { KeptGoal } from '../store/snapshots.ts'

export function stocktakeItem(
  { structure }: ManagementParts,
  { actor }: Context,
  goals: GoalsSeen,
  stocktake: Stocktake,
): StocktakeItem {
  const { id, cycleId, unitId, managerId, startedAt, startedBy, heldAt, summary, version } =
    stocktake
  const person = structure.personOf(actor.workspaceId, managerId)
  return {
    ...{ id, cycleId, startedAt, startedBy, heldAt, summary, version },
    unit: unitId === null ? null : goals.owner({ unitId, roleId: null }).unit,
    manager: { id: managerId, name: person?.name ?? null },
  }
}

interface Facts {
  readonly goals: GoalsSeen
  readonly said: readonly StocktakeGoal[]
  /** Something can still be said. */
  readonly isOpen: boolean
}

type Said = StocktakePage['objectives'][number]['said']
type Line = Pick<KeptGoal, 'id' | 'kind' | 'title'>

const unsaid: Said = {
  version: 1,
  outcome: null,
  note: null,
  reason: null,
  saidBy: null,
  saidAt: null,
}

/** The objectives it is about: those that were there, and those that came since. */
export function stocktakeObjectives(
  { goals, said, isOpen }: Facts,
  before: readonly KeptGoal[],
  now: readonly GoalState[],
): StocktakePage['objectives'] {
  const lines = new Map<string, Line>()
  for (const one of [...before, ...now]) if (one.kind === 'objective') lines.set(one.id, one)
  const words = new Map(said.map((one) => [one.objectiveId, one]))
  const states = new Map(now.map((state) => [state.id, state]))
  return [...lines.values()].map(({ id, title }) => {
    const one = words.get(id)
    const state = states.get(id)
    const version = state?.version ?? null
    return {
      id,
      title,
      version,
      now: state
        ? { progress: state.progress, status: state.status, confidence: state.confidence }
        : null,
      said: one ? saidIn(one) : unsaid,
      mayDecide: isOpen && version !== null && goals.mayChange(id),
    }
  })
}

const saidIn = ({ version, outcome, note, reason, saidBy, saidAt }: StocktakeGoal): Said => ({
  version,
  outcome,
  note,
  reason,
  saidBy,
  saidAt,
})
