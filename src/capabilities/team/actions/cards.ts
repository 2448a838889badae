import { randomUUID } from 'node:crypto'
import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { given } from '#platform/records/given.ts'
import { insertRecords } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeOwn, mayWorkInSpace } from '../policy.ts'
import { arranged, type Placed } from '../rules/arrange.ts'
import { type Card, cards, clusters } from '../store/kinds.ts'
import { cardsIn, clustersIn } from '../store/load.ts'
import { tell, tellSilently } from '../store/telling.ts'
import { loadOwnCard, loadSpace, mustBeTimeFor } from './loading.ts'
import { emptyCluster, reveal } from './stages.ts'

export const writeCard = () =>
  implementWrite(contract.writeCard, {
    load: (context, { spaceId }) => loadSpace(context, spaceId),
    may: mayWorkInSpace,
    async run(context, { text, why, ideas }, space) {
      mustBeTimeFor(space, 'write')
      const card: Card = {
        // Not an id that tells the moment: cards stand in the order of their ids.
        id: randomUUID(),
        spaceId: space.id,
        authorId: context.actor.memberId,
        text,
        why: why || null,
        ideas: ideas || null,
        clusterId: null,
        version: 1,
        removedAt: null,
      }
      await insertRecords(context.tx, cards, [card])
      if (space.stage === 'write') tellSilently(context, space)
      // A late card is written in the open; who wrote it is kept from it as from the others.
      else {
        const changes = await reveal(context, space, [card])
        tell(context, { space, changes, isUnnamed: !space.namesShown })
      }
      return { spaceId: space.id }
    },
  })

export const changeCard = () =>
  implementWrite(contract.changeCard, {
    load: (context, { id }) => loadOwnCard(context, id),
    may: mayChangeOwn,
    async run(context, input, { space, card }) {
      mustHaveSeen(card, input.version)
      mustBeHidden(card)
      const set = new Changeset(context.tx)
      const { why, ideas } = input
      const fields = {
        ...given(input, ['text']),
        ...(why !== undefined && { why: why || null }),
        ...(ideas !== undefined && { ideas: ideas || null }),
      }
      await set.change(cards, [{ before: card, set: fields }])
      tellSilently(context, space)
      return { spaceId: space.id }
    },
  })

const mustBeHidden = ({ clusterId }: Card): void => {
  if (clusterId !== null)
    throw new DomainError('conflict', 'team.not_in_this_stage', { params: { stage: 'reveal' } })
}

export const removeCard = () =>
  implementWrite(contract.removeCard, {
    load: (context, { id, back }) => loadOwnCard(context, id, { removed: back }),
    may: mayChangeOwn,
    async run(context, { version, back }, { space, card }) {
      mustHaveSeen(card, version)
      mustBeHidden(card)
      mustBeTimeFor(space, 'write')
      const set = new Changeset(context.tx)
      if (!back) await set.remove(cards, [card], context.now)
      else if (card.removedAt !== null) await set.restore(cards, [card])
      tellSilently(context, space)
      return { spaceId: space.id }
    },
  })

const isPlaced = (card: Card): card is Card & Placed => card.clusterId !== null

export const moveCards = () =>
  implementWrite(contract.moveCards, {
    load: (context, { spaceId }) => loadSpace(context, spaceId),
    may: mayWorkInSpace,
    async run(context, { moves }, space) {
      mustBeTimeFor(space, 'arrange')
      const all = (await cardsIn(context.tx, space.id)).filter(isPlaced)
      const byId = new Map(all.map((card) => [card.id, card]))
      const groups = await clustersIn(context.tx, space.id, true)
      const known = new Map(groups.map((cluster) => [cluster.id, cluster]))
      for (const { id, version, clusterId } of moves) {
        const card = byId.get(id)
        if (!card) throw notFound('team.card_not_found')
        mustHaveSeen(card, version)
        if (clusterId !== null && !known.has(clusterId)) throw notFound('team.cluster_not_found')
      }
      const fresh = emptyCluster(context, space.id)
      const { moved, emptied, filled } = arranged(all, moves, fresh.id)
      const set = new Changeset(context.tx)
      const of = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? [])
      if (filled.includes(fresh.id)) await set.add(clusters, [fresh])
      await set.restore(clusters, of(filled))
      await set.change(
        cards,
        moved.flatMap(({ id, clusterId }) => {
          const before = byId.get(id)
          return before ? [{ before, set: { clusterId } }] : []
        }),
      )
      await set.remove(clusters, of(emptied), context.now)
      if (set.changes.length > 0) tell(context, { space, changes: set.changes })
      return { cards: moved.map(({ id }) => ({ id, version: (byId.get(id)?.version ?? 0) + 1 })) }
    },
  })
