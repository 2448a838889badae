import { sql } from 'kysely'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import { versionLeft } from '#kernel/feed-entry.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import type { ManagementParts } from '../../parts.ts'
import { idOfSaid } from '../../store/rhythm.ts'
import { saveTouched } from '../../store/save.ts'
import * as contract from '../contract.ts'
import { mayJoinRetrospective, mayRemoveCard } from '../policy.ts'
import { regrouped, votesLeft } from '../rules/board.ts'
import {
  type Card,
  cards,
  cardsOf,
  type Retrospective,
  type Vote,
  votes,
  votesOf,
} from '../store.ts'
import { loadBoard, mustBeUnderWay, tell } from './loading.ts'

function mustAsk({ questions }: Retrospective, questionId: string): void {
  if (!questions.some(({ id }) => id === questionId))
    throw invalidAt('questionId', 'management.question_not_found')
}

export const addCard = (parts: ManagementParts) =>
  implementWrite(contract.addCard, {
    load: (context, { retrospectiveId }) => loadBoard(parts, context, retrospectiveId),
    may: mayJoinRetrospective,
    async run(context, { questionId, body }, { retrospective }) {
      mustBeUnderWay(retrospective)
      mustAsk(retrospective, questionId)
      const laid = await cardsOf(context.tx, retrospective.id)
      const card: Card = {
        id: context.newId(),
        retrospectiveId: retrospective.id,
        questionId,
        body,
        authorId: context.actor.memberId,
        underId: null,
        position: Math.max(0, ...laid.map(({ position }) => position)) + 1,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(cards, [card])
      tell(context, retrospective, set.changes)
      return { id: card.id, version: 1 }
    },
  })

/** The cards of a board that exist for the caller: while all write, their own. */
async function mustFindCard(
  { tx, actor }: WriteContext,
  { id: boardId, stage }: Retrospective,
  id: string,
  { removed = false } = {},
) {
  const laid = await cardsOf(tx, boardId)
  const gone = removed ? await findRecord(tx, cards, id, { removed }) : undefined
  const card =
    laid.find((one) => one.id === id) ?? (gone?.retrospectiveId === boardId ? gone : null)
  const isHidden = stage === 'write' && card?.authorId !== actor.memberId
  if (!card || isHidden) throw notFound('management.card_not_found')
  return { card, laid }
}

export const changeCard = (parts: ManagementParts) =>
  implementWrite(contract.changeCard, {
    load: (context, { retrospectiveId }) => loadBoard(parts, context, retrospectiveId),
    may: mayJoinRetrospective,
    async run(context, input, { retrospective }) {
      mustBeUnderWay(retrospective)
      const { id, version, body, questionId, underId } = input
      const { card, laid } = await mustFindCard(context, retrospective, id)
      mustHaveSeen(card, version)
      if (body !== undefined && body !== card.body) mustBeOwn(context, card)
      if (questionId !== undefined) mustAsk(retrospective, questionId)
      if (underId !== undefined && retrospective.stage === 'write')
        throw new DomainError('conflict', 'management.cards_are_hidden')
      if (underId && !laid.some((one) => one.id === underId))
        throw notFound('management.card_not_found')
      const moved = underId === undefined ? [] : regrouped(laid, id, underId)
      const own = given(input, ['body', 'questionId'])
      const edits = laid.flatMap((before) => {
        const to = moved.find((one) => one.id === before.id)
        const set = { ...(before.id === id && own), ...(to && { underId: to.underId }) }
        return differs(before, set) ? [{ before, set }] : []
      })
      if (edits.length === 0) return { id, version }
      const set = new Changeset(context.tx)
      const afters = await set.change(cards, edits)
      tell(context, retrospective, set.changes)
      return { id, version: afters.find((one) => one.id === id)?.version ?? version }
    },
  })

function mustBeOwn({ actor }: WriteContext, { authorId }: Card): void {
  if (authorId !== actor.memberId) throw new DomainError('conflict', 'management.card_of_another')
}

async function loadCard(
  parts: ManagementParts,
  context: WriteContext,
  { retrospectiveId, id, back }: { retrospectiveId: string; id: string; back: boolean },
) {
  const board = await loadBoard(parts, context, retrospectiveId)
  const found = await mustFindCard(context, board.retrospective, id, { removed: back })
  return { ...board, ...found, authorId: found.card.authorId }
}

export const removeCard = (parts: ManagementParts) =>
  implementWrite(contract.removeCard, {
    load: (context, input) => loadCard(parts, context, input),
    may: mayRemoveCard,
    async run(context, { id, version, back }, { retrospective, card, laid }) {
      mustBeUnderWay(retrospective)
      mustHaveSeen(card, version)
      const set = new Changeset(context.tx)
      if (back) {
        if (card.removedAt === null) return { id, version }
        await set.restore(cards, [card])
        await set.change(cards, await asItLay(context, retrospective, card, laid))
        tell(context, retrospective, set.changes)
        return { id, version: version + 1 }
      }
      // What lay under it stays together without it.
      const moved = new Map(regrouped(laid, id, null).map((one) => [one.id, one.underId]))
      const others = laid.filter((one) => one.id !== id && moved.has(one.id))
      await set.change(
        cards,
        others.map((before) => ({ before, set: { underId: moved.get(before.id) ?? null } })),
      )
      await set.remove(cards, [card], context.now)
      tell(context, retrospective, set.changes)
      return { id, version: version + 1 }
    },
  })

/** The cards its removal moved, and nobody since, lie under it again. */
async function asItLay(
  { tx }: WriteContext,
  { id: boardId, objectiveId }: Retrospective,
  card: Card,
  laid: readonly Card[],
) {
  const about = JSON.stringify([{ kind: cards.kind, id: card.id, after: null }])
  const removal = sql`f.subject_id = ${objectiveId ?? boardId}
    and f.operation = 'management.removeCard' and f.changes @> ${about}::jsonb`
  const [row] = await findFeedRows(tx, removal, { limit: 1 })
  return (row?.changes ?? []).flatMap((change) => {
    const before = laid.find((one) => one.id === change.id)
    const under = change.before?.['underId']
    if (before?.version !== versionLeft(change) || under === undefined) return []
    return [{ before, set: { underId: typeof under === 'string' ? under : null } }]
  })
}

export const voteCard = (parts: ManagementParts) =>
  implementWrite(contract.voteCard, {
    load: (context, { retrospectiveId }) => loadBoard(parts, context, retrospectiveId),
    may: mayJoinRetrospective,
    async run(context, { id, votes: wanted }, { retrospective }) {
      mustBeUnderWay(retrospective)
      if (retrospective.stage !== 'vote') throw new DomainError('conflict', 'management.not_voting')
      const { card, laid } = await mustFindCard(context, retrospective, id)
      const onBoard = new Set(laid.map((one) => one.id))
      const { memberId } = context.actor
      const all = await votesOf(context.tx, retrospective.id)
      const others = all.filter(({ cardId }) => cardId !== id && onBoard.has(cardId))
      if (wanted > votesLeft(retrospective.votesEach, others, memberId))
        throw new DomainError('conflict', 'management.no_votes_left')
      const before = await voteOf(context, card)
      if (before.votes === wanted) return { id, version: before.version }
      const set = new Changeset(context.tx)
      const version = await saveTouched(set, votes, before, { votes: wanted })
      tell(context, retrospective, set.changes)
      return { id, version }
    },
  })

async function voteOf({ tx, actor }: WriteContext, card: Card): Promise<Vote> {
  const { memberId } = actor
  const about = sql`card_id = ${card.id} and member_id = ${memberId}`
  const [found] = await findWhere(tx, votes, about)
  const id = idOfSaid(card.id, memberId)
  const { retrospectiveId } = card
  return (
    found ?? {
      id,
      retrospectiveId,
      cardId: card.id,
      memberId,
      votes: 0,
      version: 1,
      removedAt: null,
    }
  )
}
