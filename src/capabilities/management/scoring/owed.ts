import type { GoalsSeen, ObjectiveToScore } from '#capabilities/goals/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { ReadContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import type { AskedCycle } from '../actions/asked-cycles.ts'
import type { ManagementParts } from '../parts.ts'
import { factsOf, loadSaid } from './actions/loading.ts'
import { linesOf } from './lines.ts'
import { lacking } from './rules/raters.ts'
import { invitedTo, type Said, saidOf } from './store.ts'
import { isMine, isSettled, isSuperior, type Part, partsOf, type ScoringFacts } from './view.ts'

/** Everybody who must has rated every key result. */
export const isRated = (parts: readonly Part[]): boolean =>
  parts.length > 0 &&
  parts.every(({ line, given }) => given.length > 0 && lacking(line, given).length === 0)

const settledIn = ({ said }: ScoringFacts, { goal }: ObjectiveToScore): boolean =>
  isSettled(said.settlements.find(({ objectiveId }) => objectiveId === goal.id))

interface Reader {
  readonly actor: Actor
  readonly goals: Pick<GoalsSeen, 'toScoreOf'>
}

interface Near {
  readonly structure: Pick<ManagementParts['structure'], 'carriersNear'>
  readonly today: CalendarDate
  readonly invited: ReadonlyMap<string, readonly string[]>
}

/** The objectives of a cycle that somebody may have a word on: found from them, not from the cycle. */
function nearby(
  { actor, goals }: Reader,
  near: Near,
  cycleId: string,
): readonly ObjectiveToScore[] {
  const { personId, workspaceId } = actor
  if (personId === null) return []
  const carriers = near.structure.carriersNear(workspaceId, personId, near.today)
  return goals.toScoreOf(cycleId, {
    ...carriers,
    objectiveIds: near.invited.get(personId) ?? [],
  })
}

/** Those of them that wait for the reader: to be scored, or for a result to be agreed on. */
const waitingAmong = (facts: ScoringFacts, objectives: readonly ObjectiveToScore[]) =>
  objectives.flatMap((objective) => {
    if (settledIn(facts, objective)) return []
    const found = partsOf(facts, objective)
    const keyResults = found.filter(isMine).length
    const isToSettle = isSuperior(facts, objective) && isRated(found)
    return keyResults > 0 || isToSettle ? [{ goal: objective.goal, keyResults, isToSettle }] : []
  })

/** What the caller still has to score, and which results they are to agree on. */
export async function scoresOwed(
  parts: ManagementParts,
  context: ReadContext,
  goals: GoalsSeen,
  asked: readonly AskedCycle[],
) {
  const { actor, today } = context
  if (actor.personId === null || asked.length === 0) return []
  await parts.structure.ready(actor.workspaceId)
  const { personId } = actor
  const invited = await context.read((tx) => invitedTo(tx, [personId]))
  const owed = []
  for (const { cycle } of asked) {
    const all = nearby({ actor, goals }, { structure: parts.structure, today, invited }, cycle.id)
    const facts = factsOf(parts, context, false, await loadSaid(parts, context, all))
    for (const one of waitingAmong(facts, all)) owed.push({ ...one, cycle: cycle.name })
  }
  return owed
}

/**
 * For many members at once how many goals wait for a score of theirs, or for their agreement; those
 * for whom none does are left out. The structure is to be ready.
 */
export async function scoresWaiting(
  tx: Tx,
  structure: ManagementParts['structure'],
  today: CalendarDate,
  asked: readonly AskedCycle[],
  readers: readonly Reader[],
): Promise<ReadonlyMap<string, number>> {
  const [first] = readers
  if (!first || asked.length === 0) return new Map()
  const invited = await invitedTo(
    tx,
    readers.flatMap(({ actor }) => actor.personId ?? []),
  )
  const near = { structure, today, invited }
  const found = readers.map((reader) => ({
    reader,
    objectives: asked.flatMap(({ cycle }) => nearby(reader, near, cycle.id)),
  }))
  const ids = new Set(found.flatMap(({ objectives }) => objectives.map(({ goal }) => goal.id)))
  const said = saidByObjective(await saidOf(tx, [...ids]))
  const lineOf = linesOf({ structure, workspaceId: first.actor.workspaceId, today })
  const counts = found.map(({ reader: { actor }, objectives }) => {
    const facts = (id: string) => ({
      actor,
      lineOf,
      nameOf: () => null,
      isClosed: false,
      said: said(id),
    })
    const waiting = objectives.flatMap((one) => waitingAmong(facts(one.goal.id), [one]))
    return [actor.memberId, waiting.length] as const
  })
  return new Map(counts.filter(([, count]) => count > 0))
}

/** So that nobody looks through what was said of all for what was said of one. */
function saidByObjective(said: Said): (objectiveId: string) => Said {
  const by = <One extends { readonly objectiveId: string }>(all: readonly One[]) =>
    Map.groupBy(all, ({ objectiveId }) => objectiveId)
  const [ratings, invitations, settlements] = [
    by(said.ratings),
    by(said.invitations),
    by(said.settlements),
  ]
  return (id) => ({
    ratings: ratings.get(id) ?? [],
    invitations: invitations.get(id) ?? [],
    settlements: settlements.get(id) ?? [],
  })
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
