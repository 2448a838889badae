import type { ObjectiveToScore, PartToScore } from '#capabilities/goals/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ObjectiveScoring, PartScored, Rater } from './contract.ts'
import { capacityFor } from './lines.ts'
import { agreedScore, isWide, meanScore, spreadOf } from './rules/agreed-score.ts'
import { proposedScore } from './rules/proposed-score.ts'
import { CAPACITIES, capacityOf, lacking, mayReadOthers, type RaterLine } from './rules/raters.ts'
import { isBy, type Rating, type Said, type Settlement } from './store.ts'

export interface ScoringFacts {
  readonly actor: Actor
  readonly lineOf: (carrier: PartToScore['carrier']) => Omit<RaterLine, 'invited'>
  readonly nameOf: (personId: string) => string | null
  readonly isClosed: boolean
  readonly said: Said
}

export const isSettled = (settlement: Settlement | undefined): boolean =>
  settlement !== undefined && settlement.score !== null

/** One key result with its raters, for whoever asks. */
export interface Part {
  readonly part: PartToScore
  readonly line: RaterLine
  readonly given: readonly Rating[]
  readonly mine: Rating | undefined
  readonly capacity: Rater['capacity'] | null
  readonly mayRead: boolean
}

export function partsOf(facts: ScoringFacts, objective: ObjectiveToScore): Part[] {
  const { actor, said } = facts
  const { id } = objective.goal
  const invited = said.invitations.flatMap((one) => (one.objectiveId === id ? one.personId : []))
  const settled = isSettled(said.settlements.find((one) => one.objectiveId === id))
  return objective.keyResults.map((part) => {
    const line = { ...facts.lineOf(part.carrier), invited }
    const given = said.ratings.filter(({ keyResultId }) => keyResultId === part.goal.id)
    const mine = given.find((rating) => isBy(actor, rating))
    const { createdBy } = objective
    const capacity = capacityFor(actor, line, { carrier: part.carrier, createdBy })
    const isAsked = capacity !== null && actor.role !== 'guest'
    const hasRated = mine !== undefined
    const { isClosed } = facts
    const mayRead = mayReadOthers({ hasRated, isAsked, isSettled: settled, isClosed })
    return { part, line, given, mine, capacity: isAsked ? capacity : null, mayRead }
  })
}

/** Stands above whoever carries the objective: rates last, and agrees on the result. */
export const isSuperior = (facts: ScoringFacts, { carrier }: ObjectiveToScore): boolean =>
  capacityOf({ ...facts.lineOf(carrier), invited: [] }, facts.actor.personId) === 'superior'

/** Waits for the caller to rate it. */
export const isMine = ({ capacity, mine }: Part): boolean => capacity !== null && !mine

export const scoresOf = ({ given }: Pick<Part, 'given'>): number[] =>
  given.map(({ score }) => score)

const shown = ({ completion, difficulty, score, reason, ratedAt }: Rating) => ({
  completion,
  difficulty,
  score,
  proposed: proposedScore(completion, difficulty),
  reason,
  ratedAt,
})

function ratersOf({ actor, nameOf }: ScoringFacts, one: Part): Rater[] {
  const { line, given, mayRead } = one
  const spoken: Rater[] = given.map((rating) => {
    const isMe = isBy(actor, rating)
    const { personId, memberId, capacity } = rating
    const stands = [...line.owners, line.superior, ...line.invited].includes(personId)
    return {
      person: personId === null ? null : { id: personId, name: nameOf(personId) },
      memberId,
      capacity,
      hasRated: true,
      isMe,
      hasLeft: personId !== null && !stands,
      isSimulated: rating.isSimulated,
      said: mayRead || isMe ? shown(rating) : null,
    }
  })
  const heard = new Set(given.map(({ personId }) => personId))
  const silent = (id: string, capacity: Rater['capacity']): Rater[] =>
    heard.has(id)
      ? []
      : [
          {
            person: { id, name: nameOf(id) },
            memberId: null,
            capacity,
            hasRated: false,
            isMe: id === actor.personId,
            hasLeft: false,
            isSimulated: false,
            said: null,
          },
        ]
  const must = [...line.owners, ...(line.superior === null ? [] : [line.superior])]
  const all = [
    ...spoken,
    ...line.owners.flatMap((id) => silent(id, 'owner')),
    ...(line.superior === null ? [] : silent(line.superior, 'superior')),
    ...line.invited.filter((id) => !must.includes(id)).flatMap((id) => silent(id, 'stakeholder')),
  ]
  return all.sort((a, b) => CAPACITIES.indexOf(a.capacity) - CAPACITIES.indexOf(b.capacity))
}

export function partScored(facts: ScoringFacts, one: Part): PartScored {
  const { part, mine, capacity, mayRead } = one
  const scores = scoresOf(one)
  const spread = mayRead ? spreadOf(scores) : null
  return {
    goal: part.goal,
    share: part.share,
    score: part.score,
    raters: ratersOf(facts, one),
    mine: { capacity, version: mine?.version ?? 1, said: mine ? shown(mine) : null },
    mayReadOthers: mayRead,
    mean: mayRead ? meanScore(scores) : null,
    spread,
    isWide: isWide(spread),
  }
}

export const sumOf = (parts: readonly Part[]) =>
  agreedScore(parts.map((one) => ({ share: one.part.share, mean: meanScore(scoresOf(one)) })))

/** Who must still rate before the result can be agreed on. */
export function waitsFor(
  { nameOf }: ScoringFacts,
  parts: readonly Part[],
): ObjectiveScoring['waitsFor'] {
  return (['owner', 'superior'] as const).flatMap((capacity) => {
    const open = parts.filter((one) => lacking(one.line, one.given).includes(capacity))
    if (open.length === 0) return []
    const ids = open.flatMap(({ line }) =>
      capacity === 'owner' ? line.owners : line.superior === null ? [] : [line.superior],
    )
    const persons = [...new Set(ids)].map((id) => ({ id, name: nameOf(id) }))
    return [{ capacity, persons }]
  })
}
