import type { GoalsSeen } from '#capabilities/goals/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ManagementParts } from '../parts.ts'
import type { AgreedItem, BoardCard, RetrospectiveItem } from './contract.ts'
import { mayChangeAction, mayJoinRetrospective, type RetrospectiveCase } from './policy.ts'
import type { Agreed, Card, Retrospective, Vote } from './store.ts'

export interface ViewFacts {
  readonly parts: ManagementParts
  readonly actor: Actor
  readonly goals: GoalsSeen
}

export function itemOf(
  { actor, goals }: ViewFacts,
  of: Retrospective,
  it: RetrospectiveCase,
): RetrospectiveItem {
  const { id, version, title, stage, startedAt, startedBy, heldAt, summary, isSimulated } = of
  const cycle = goals.cycles().find((one) => one.id === of.cycleId)
  return {
    ...{ id, version, title, stage, startedAt, startedBy, heldAt, summary, isSimulated },
    cycle: cycle ? { id: cycle.id, name: cycle.name } : null,
    unit: of.unitId === null ? null : goals.owner({ unitId: of.unitId, roleId: null }).unit,
    objective: of.objectiveId === null ? null : goals.goal(of.objectiveId),
    mayJoin: mayJoinRetrospective(actor, it),
  }
}

export function agreedItem(
  { actor, parts }: ViewFacts,
  one: Agreed,
  of: Retrospective,
  it: RetrospectiveCase,
): AgreedItem {
  const { id, version, cardId, body, ownerId, dueOn, doneAt, doneBy } = one
  const name = parts.structure.personOf(actor.workspaceId, ownerId)?.name ?? null
  return {
    ...{ id, version, cardId, body, dueOn, doneAt, doneBy },
    retrospective: { id: of.id, title: of.title },
    owner: { id: ownerId, name },
    mayChange: mayChangeAction(actor, { ...it, ownerId }),
  }
}

/** The cards as far as they are shown: while all write, each sees their own. */
export function boardOf(
  { actor }: ViewFacts,
  { stage }: Retrospective,
  cards: readonly Card[],
  votes: readonly Vote[],
): { cards: BoardCard[]; unseen: { questionId: string; count: number }[] } {
  const isMine = ({ authorId }: Card) => authorId === actor.memberId
  const shown = stage === 'write' ? cards.filter(isMine) : cards
  const rest = stage === 'write' ? cards.filter((card) => !isMine(card)) : []
  // A vote that is seen pulls others along.
  const areCounted = stage === 'discuss' || stage === 'held'
  const on = (card: Card) => votes.filter(({ cardId }) => cardId === card.id)
  const count = (own: readonly Vote[]) => own.reduce((sum, one) => sum + one.votes, 0)
  return {
    cards: shown.map((card) => ({
      id: card.id,
      version: card.version,
      questionId: card.questionId,
      body: card.body,
      underId: card.underId,
      isMine: isMine(card),
      votes: areCounted ? count(on(card)) : 0,
      myVotes: count(on(card).filter(({ memberId }) => memberId === actor.memberId)),
    })),
    unseen: [...Map.groupBy(rest, ({ questionId }) => questionId)].map(([questionId, own]) => ({
      questionId,
      count: own.length,
    })),
  }
}
