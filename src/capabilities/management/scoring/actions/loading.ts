import type { ObjectiveToScore } from '#capabilities/goals/index.ts'
import type { Context, ReadContext } from '#platform/contract/implementation.ts'
import type { ManagementParts } from '../../parts.ts'
import { listed, plannedPhases, spanOf } from '../../rules/phases.ts'
import type { CyclePlan } from '../../store/kinds.ts'
import { linesOf } from '../lines.ts'
import { type Said, saidOf } from '../store.ts'
import type { ScoringFacts } from '../view.ts'

export const whereOf = ({ structure }: ManagementParts, { actor, today }: Context) => ({
  structure,
  workspaceId: actor.workspaceId,
  today,
})

export function factsOf(
  parts: ManagementParts,
  context: Context,
  isClosed: boolean,
  said: Said,
): ScoringFacts {
  const { workspaceId } = context.actor
  return {
    actor: context.actor,
    isClosed,
    said,
    lineOf: linesOf(whereOf(parts, context)),
    nameOf: (id) => parts.structure.personOf(workspaceId, id)?.name ?? null,
  }
}

export async function loadSaid(
  parts: ManagementParts,
  context: ReadContext,
  objectives: readonly ObjectiveToScore[],
): Promise<Said> {
  await parts.structure.ready(context.actor.workspaceId)
  const ids = objectives.map(({ goal }) => goal.id)
  return context.read((tx) => saidOf(tx, ids))
}

type Days = Parameters<typeof spanOf>[0]

/** The days of the phase of scoring. */
export function scoringDays(plan: CyclePlan, cycle: Days) {
  const phases = listed(plannedPhases(plan.phases, spanOf(cycle)))
  const found = phases.find(({ phase }) => phase === 'score')
  return found ? { startsOn: found.startsOn, endsOn: found.endsOn } : null
}
