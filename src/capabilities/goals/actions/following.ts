import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findRecord, findWhere } from '#platform/records/records.ts'
import * as contract from '../contract.ts'
import { mayChangeGoal, mayFollow } from '../policy.ts'
import { type Follow, follows, keyResults, type WorkLink, workLinks } from '../store/kinds.ts'
import { type GoalsParts, loadObjective } from './loading.ts'
import { removeOne } from './one-record.ts'

const mine = ({ tx, actor }: WriteContext, objectiveId: string): Promise<Follow[]> =>
  findWhere(tx, follows, sql`member_id = ${actor.memberId} and objective_id = ${objectiveId}`)

export const follow = (parts: GoalsParts) =>
  implementWrite(contract.follow, {
    load: (context, { objectiveId }) =>
      loadObjective(parts, context, objectiveId, { closedToo: true }),
    may: mayFollow,
    async run(context, { objectiveId }) {
      if ((await mine(context, objectiveId)).length > 0) return { done: true }
      const { memberId } = context.actor
      const record = { id: context.newId(), memberId, objectiveId, version: 1, removedAt: null }
      const set = new Changeset(context.tx)
      await set.add(follows, [record])
      context.emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
      return { done: true }
    },
  })

export const unfollow = (parts: GoalsParts) =>
  implementWrite(contract.unfollow, {
    load: (context, { objectiveId }) =>
      loadObjective(parts, context, objectiveId, { closedToo: true }),
    may: mayFollow,
    async run(context, { objectiveId }) {
      const own = await mine(context, objectiveId)
      if (own.length === 0) return { done: true }
      const set = new Changeset(context.tx)
      await set.remove(follows, own, context.now)
      context.emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
      return { done: true }
    },
  })

export const addWorkLink = (parts: GoalsParts) =>
  implementWrite(contract.addWorkLink, {
    async load(context, { objectiveId, keyResultId }) {
      const facts = await loadObjective(parts, context, objectiveId, { closedToo: true })
      const keyResult = keyResultId && (await findRecord(context.tx, keyResults, keyResultId))
      if (keyResultId && (!keyResult || keyResult.objectiveId !== objectiveId))
        throw notFound('goals.key_result_not_found')
      return facts
    },
    may: mayChangeGoal,
    async run(context, { objectiveId, keyResultId = null, url, title }) {
      const id = context.newId()
      const link: WorkLink = {
        id,
        objectiveId,
        keyResultId,
        url,
        title,
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(workLinks, [link])
      context.emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
      return { id, version: 1 }
    },
  })

export const removeWorkLink = (parts: GoalsParts) =>
  implementWrite(contract.removeWorkLink, {
    async load(context, { id }) {
      const link = await findRecord(context.tx, workLinks, id, { lock: true })
      if (!link) throw notFound('goals.work_link_not_found')
      const closedToo = { closedToo: true }
      const facts = await loadObjective(parts, context, link.objectiveId, closedToo).catch(
        () => null,
      )
      if (!facts) throw notFound('goals.work_link_not_found')
      return { ...facts, link }
    },
    may: mayChangeGoal,
    async run(context, { version, reason }, { link }) {
      mustHaveSeen(link, version)
      return removeOne(context, workLinks, link, { objectiveId: link.objectiveId, reason })
    },
  })
