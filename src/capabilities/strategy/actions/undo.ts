import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import { fieldsToPutBack, type RecordChange, versionIn, versionLeft } from '#kernel/feed-entry.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { type FeedRow, findFeedRows, findLaterEntry } from '#platform/feed/rows.ts'
import { Changeset } from '#platform/records/changeset.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { findRecords } from '#platform/records/records.ts'
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
      for (const { kind, changes } of byKind(row.changes))
        await takeBack(context, set, kind, { feedId, changes })
      const ids = row.changes.map(({ id }) => id)
      if (await hasOrphans(context.tx)) throw await changedSince(context.tx, feedId, ids)
      const { subjectKind, subjectId } = row
      const moved = await findRecords(context.tx, alignments, ids, { removed: true })
      const changes = namingObjectives(set.changes, moved)
      context.emit({ subjectKind, subjectId, changes, reason, undoes: feedId })
      const records = set.changes.map(({ kind, id, before, after }) => ({
        kind,
        id,
        version: versionIn(after) || versionIn(before) + 1,
      }))
      return { undone: feedId, records }
    },
  })

const byKind = (changes: readonly RecordChange[]) =>
  allKinds
    .map((kind) => ({
      kind: kind as RecordKind<Versioned>,
      changes: changes.filter((change) => change.kind === kind.kind),
    }))
    .filter((group) => group.changes.length > 0)

/** Names the change that came after and stands in the way, so that it can be taken back first. */
async function changedSince(tx: Tx, feedId: number, ids: readonly string[]): Promise<DomainError> {
  const later = await findLaterEntry(tx, feedId, ids)
  const on = later?.at.toISOString().slice(0, 10) ?? null
  return new DomainError('conflict', 'strategy.changed_since', {
    params: { operation: later?.operation ?? null, on },
    detail: { laterFeedId: later?.id ?? null },
  })
}

async function takeBack(
  { tx, now }: WriteContext,
  set: Changeset,
  kind: RecordKind<Versioned>,
  { feedId, changes }: { feedId: number; changes: readonly RecordChange[] },
): Promise<void> {
  const ids = changes.map(({ id }) => id)
  const current = await findRecords(tx, kind, ids, { removed: true, lock: true })
  const byId = new Map(current.map((record) => [record.id, record]))
  const records = changes.flatMap((change) => {
    const record = byId.get(change.id)
    return record?.version === versionLeft(change) ? [{ change, record }] : []
  })
  const standing = new Set(records.map(({ record }) => record.id))
  const moved = ids.filter((id) => !standing.has(id))
  if (moved.length > 0) throw await changedSince(tx, feedId, moved)
  const recordsThat = (wanted: (change: RecordChange) => boolean) =>
    records.filter(({ change }) => wanted(change))
  const gone = recordsThat(({ after }) => after === null).map(({ record }) => record)
  const made = recordsThat(({ before }) => before === null).map(({ record }) => record)
  await set.restore(kind, gone).catch(placeTaken)
  await set.change(
    kind,
    recordsThat(({ before, after }) => before !== null && after !== null).map(
      ({ change, record }) => ({ before: record, set: fieldsToPutBack(change) }),
    ),
  )
  await set.remove(kind, made, now)
}

/** The objective may name another direction by now, or there is another vision. */
function placeTaken(error: unknown): never {
  const isDuplicate = error instanceof Error && 'code' in error && error.code === '23505'
  throw isDuplicate ? new DomainError('conflict', 'strategy.place_taken_since') : error
}
