import type { ObjectiveToScore } from '#capabilities/goals/index.ts'
import type { ReadContext } from '#platform/contract/implementation.ts'
import type { AskedCycle } from '../actions/asked-cycles.ts'
import type { ManagementParts } from '../parts.ts'
import { factsOf, loadSaid } from './actions/loading.ts'
import { lacking } from './rules/raters.ts'
import { invitedTo } from './store.ts'
import { isMine, isSettled, isSuperior, type Part, partsOf, type ScoringFacts } from './view.ts'

/** Everybody who must has rated every key result. */
export const isRated = (parts: readonly Part[]): boolean =>
  parts.length > 0 &&
  parts.every(({ line, given }) => given.length > 0 && lacking(line, given).length === 0)

const settledIn = ({ said }: ScoringFacts, { goal }: ObjectiveToScore): boolean =>
  isSettled(said.settlements.find(({ objectiveId }) => objectiveId === goal.id))

/** What the caller still has to score, and which results they are to agree on. */
export async function scoresOwed(
  parts: ManagementParts,
  context: ReadContext,
  asked: readonly AskedCycle[],
) {
  const { personId, workspaceId } = context.actor
  if (personId === null || asked.length === 0) return []
  await parts.structure.ready(workspaceId)
  const where = {
    ...parts.structure.carriersNear(workspaceId, personId, context.today),
    objectiveIds: await context.read((tx) => invitedTo(tx, personId)),
  }
  const owed = []
  for (const { cycle } of asked) {
    const all = await parts.goals.rhythm.toScoreOf(context, cycle.id, where)
    const facts = factsOf(parts, context, false, await loadSaid(parts, context, all))
    for (const objective of all) {
      if (settledIn(facts, objective)) continue
      const found = partsOf(facts, objective)
      const keyResults = found.filter(isMine).length
      const isToSettle = isSuperior(facts, objective) && isRated(found)
      if (keyResults > 0 || isToSettle)
        owed.push({ goal: objective.goal, cycle: cycle.name, keyResults, isToSettle })
    }
  }
  return owed
}

/** Of each key result of a cycle: whether all who must have rated it, and whether the caller has not. */
export async function ratedIn(parts: ManagementParts, context: ReadContext, cycleId: string) {
  const all = await parts.goals.rhythm.toScoreIn(context, cycleId)
  const facts = factsOf(parts, context, false, await loadSaid(parts, context, all))
  return new Map(
    all.flatMap((objective) =>
      partsOf(facts, objective).map(
        (one) => [one.part.goal.id, { isRated: isRated([one]), awaitsMe: isMine(one) }] as const,
      ),
    ),
  )
}
