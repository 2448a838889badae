import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, insertRecords, updateRecords } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeOwn, mayCommentInSpace, mayWorkInSpace } from '../policy.ts'
import { dotsLeft, placed } from '../rules/votes.ts'
import { clusters, comments, votes, type Wording, wordings } from '../store/kinds.ts'
import { cardsIn, votesIn } from '../store/load.ts'
import { tell, tellSilently } from '../store/telling.ts'
import { loadCluster, loadSpace, mustBeTimeFor } from './loading.ts'

export const nameCluster = () =>
  implementWrite(contract.nameCluster, {
    load: (context, { id }) => loadCluster(context, id),
    may: mayWorkInSpace,
    async run(context, { version, name }, { cluster, ...space }) {
      mustBeTimeFor(space, 'arrange')
      mustHaveSeen(cluster, version)
      const set = new Changeset(context.tx)
      await set.change(clusters, [{ before: cluster, set: { name } }])
      tell(context, { space, changes: set.changes })
      return { id: cluster.id, version: version + 1 }
    },
  })

export const placeDots = () =>
  implementWrite(contract.placeDots, {
    load: (context, { clusterId }) => loadCluster(context, clusterId),
    may: mayWorkInSpace,
    async run(context, { dots }, { cluster, ...space }) {
      mustBeTimeFor(space, 'vote')
      const { tx, actor } = context
      const { memberId } = actor
      const all = await votesIn(tx, space.id)
      const here = (await cardsIn(tx, space.id))
        .filter(({ clusterId }) => clusterId === cluster.id)
        .map(({ id }) => id)
      const mine = placed({ limit: space.dots, votes: all, memberId }, here, dots)
      if (mine === null)
        throw new DomainError('conflict', 'team.no_dots_left', { params: { dots: space.dots } })
      const known = new Map(
        all.filter((vote) => vote.memberId === memberId).map((vote) => [vote.cardId, vote]),
      )
      for (const { cardId, dots: given } of mine) {
        const before = known.get(cardId)
        if (before) {
          await updateRecords(tx, votes, [{ ...before, dots: given, version: before.version + 1 }])
          continue
        }
        const kept = { version: 1, removedAt: null }
        const vote = { id: context.newId(), spaceId: space.id, cardId, memberId, dots: given }
        await insertRecords(tx, votes, [{ ...vote, ...kept }])
      }
      tellSilently(context, space)
      const left = dotsLeft(space.dots, await votesIn(tx, space.id), memberId)
      return { clusterId: cluster.id, dots, left }
    },
  })

export const wordCluster = () =>
  implementWrite(contract.wordCluster, {
    load: (context, { clusterId }) => loadCluster(context, clusterId),
    may: mayWorkInSpace,
    async run(context, input, { cluster, ...space }) {
      mustBeTimeFor(space, 'word')
      const { text, stands, version } = input
      const said = { text, why: input.why || null, ideas: input.ideas || null }
      const wording: Wording = {
        id: context.newId(),
        spaceId: space.id,
        clusterId: cluster.id,
        ...said,
        stood: stands,
        writtenBy: context.actor.memberId,
        writtenAt: context.now.toISOString(),
        version: 1,
        removedAt: null,
      }
      // What is kept beside changes nothing of what stands.
      if (stands) mustHaveSeen(cluster, version)
      const set = new Changeset(context.tx)
      await set.add(wordings, [wording])
      if (stands) await set.change(clusters, [{ before: cluster, set: said }])
      tell(context, { space, changes: set.changes })
      return { id: cluster.id, version: cluster.version + (stands ? 1 : 0) }
    },
  })

export const addComment = () =>
  implementWrite(contract.addComment, {
    load: (context, { clusterId }) => loadCluster(context, clusterId),
    may: mayCommentInSpace,
    async run(context, { body }, { cluster, ...space }) {
      mustBeTimeFor(space, 'comment')
      const comment = {
        id: context.newId(),
        spaceId: space.id,
        clusterId: cluster.id,
        authorId: context.actor.memberId,
        body,
        createdAt: context.now.toISOString(),
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(comments, [comment])
      tell(context, { space, changes: set.changes })
      return { id: comment.id, version: 1 }
    },
  })

export const removeComment = () =>
  implementWrite(contract.removeComment, {
    async load(context, { id, back }) {
      const missing = 'team.comment_not_found'
      const comment = await findRecord(context.tx, comments, id, { removed: back })
      if (!comment) throw notFound(missing)
      const space = await loadSpace(context, comment.spaceId, { missing })
      return { comment, space, authorId: comment.authorId }
    },
    may: mayChangeOwn,
    async run(context, { version, back }, { comment, space }) {
      mustBeTimeFor(space, 'comment')
      mustHaveSeen(comment, version)
      const set = new Changeset(context.tx)
      if (!back) await set.remove(comments, [comment], context.now)
      else if (comment.removedAt !== null) await set.restore(comments, [comment])
      else return { id: comment.id, version }
      tell(context, { space, changes: set.changes })
      return { id: comment.id, version: version + 1 }
    },
  })
