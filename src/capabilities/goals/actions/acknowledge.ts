import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import { acknowledgeChange as operation } from '../contract.ts'
import { mayFollow } from '../policy.ts'
import { promiseChange } from '../rules/promise.ts'
import { type Acknowledgement, acknowledgements } from '../store/kinds.ts'
import { visibleChanges } from '../view/activity.ts'
import { type GoalsParts, sightOf } from './loading.ts'

export const acknowledgeChange = (parts: GoalsParts) =>
  implementWrite(operation, {
    async load(context, { feedId }) {
      const sight = await sightOf(parts, context)
      const [row] = await findFeedRows(context.tx, sql`f.id = ${feedId}`, { limit: 1 })
      const visible = row ? visibleChanges(sight, row) : []
      if (!row || visible.length === 0) throw notFound('goals.entry_not_found')
      return { row, visible }
    },
    may: mayFollow,
    async run(context, { feedId }, { row, visible }) {
      if (row.subjectKind !== 'objective' || !visible.some((one) => promiseChange(one) !== null))
        throw new DomainError('invalid', 'goals.entry_needs_no_note')
      const { memberId } = context.actor
      const mine = sql`feed_id = ${feedId} and member_id = ${memberId}`
      const [known] = await findWhere(context.tx, acknowledgements, mine)
      if (known) return { done: true }
      const { subjectId: objectiveId } = row
      const record: Acknowledgement = {
        id: context.newId(),
        ...{ feedId, objectiveId, memberId },
        at: context.now.toISOString(),
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(acknowledgements, [record])
      context.emit({ subjectKind: 'objective', subjectId: objectiveId, changes: set.changes })
      return { done: true }
    },
  })
