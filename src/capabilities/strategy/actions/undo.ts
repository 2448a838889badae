import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite } from '#platform/contract/implementation.ts'
import { type FeedRow, findFeedRows } from '#platform/feed/rows.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findRecords } from '#platform/records/records.ts'
import { byKind, changedSince, takeBack, versionsAfter } from '#platform/records/take-back.ts'
import { undo as operation } from '../contract.ts'
import type { UndoFacts } from '../policy.ts'
import { mayUndoStrategy } from '../policy.ts'
import { alignments, allKinds, isOwnKind } from '../store/kinds.ts'
import { lockStrategy } from '../store/lock.ts'
import { hasOrphans } from '../store/orphans.ts'
import { isWholeFor, undoFactsOf, visibleChanges } from '../view/activity.ts'
import type { StrategyView } from '../view/view.ts'
import { type StrategyParts, viewOf } from './loading.ts'
import { namingObjectives } from './save.ts'

interface EntryFacts extends UndoFacts {
  readonly view: StrategyView
  readonly row: FeedRow
}

export const undo = (parts: StrategyParts) =>
  implementWrite(operation, {
    async load(context, { feedId }): Promise<EntryFacts> {
      const view = await viewOf(parts, context)
      await lockStrategy(context.tx)
      const [row] = await findFeedRows(context.tx, sql`f.id = ${feedId}`, { limit: 1 })
      if (!row || visibleChanges(view, row).length === 0) throw notFound('strategy.entry_not_found')
      return { view, row, ...undoFactsOf(view, row) }
    },
    may: mayUndoStrategy,
    async run(context, { feedId, reason = null }, { view, row }) {
      if (row.undoneBy !== null) throw new DomainError('conflict', 'strategy.entry_already_undone')
      if (!row.changes.every(({ kind }) => isOwnKind(kind)) || !isWholeFor(view, row))
        throw new DomainError('invalid', 'strategy.entry_cannot_be_undone')
      const set = new Changeset(context.tx)
      const undoing = { tx: context.tx, now: context.now, feedId, capability: 'strategy' }
      for (const group of byKind(allKinds, row.changes)) await takeBack(undoing, set, group)
      const ids = row.changes.map(({ id }) => id)
      if (await hasOrphans(context.tx)) throw await changedSince(undoing, ids)
      const { subjectKind, subjectId } = row
      const moved = await findRecords(context.tx, alignments, ids, { removed: true })
      const changes = namingObjectives(set.changes, moved)
      context.emit({ subjectKind, subjectId, changes, reason, undoes: feedId })
      return { undone: feedId, records: versionsAfter(set.changes) }
    },
  })
