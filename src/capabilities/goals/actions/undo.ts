import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import { fieldsToPutBack, type RecordChange, versionIn, versionLeft } from '#kernel/feed-entry.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { type FeedRow, findFeedRows, findLaterEntry } from '#platform/feed/rows.ts'
import { Changeset } from '#platform/records/changeset.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { findRecords, findWhere, idIn } from '#platform/records/records.ts'
import { undo as operation } from '../contract.ts'
import { mayUndo } from '../policy.ts'
import {
  allKinds,
  cycles,
  type GoalLink,
  keyResults,
  links,
  milestones,
  type Objective,
  objectives,
} from '../store/kinds.ts'
import { hasOrphans } from '../store/orphans.ts'
import { goalsBehind, isOwnKind, isWholeFor, visibleChanges } from '../view/activity.ts'
import type { Sight } from '../view/sight.ts'
import { mustBeLawful } from './link-ends.ts'
import { type GoalsParts, mustTakeChanges, sightOf } from './loading.ts'

async function loadEntry(parts: GoalsParts, context: WriteContext, feedId: number) {
  const sight = await sightOf(parts, context)
  const [row] = await findFeedRows(context.tx, sql`f.id = ${feedId}`, { limit: 1 })
  if (!row || visibleChanges(sight, row).length === 0) throw notFound('goals.entry_not_found')
  const ids = [...new Set(row.changes.flatMap((one) => goalsBehind(sight, one, row) ?? []))]
  const touched = await objectivesOf(context.tx, ids)
  const goals = touched.map((objective) => sight.caseOf(objective))
  return { sight, row, actorId: row.actorId, goals, touched }
}

/** The goals touched, removed ones as well: who may bring one back is decided on what it was. */
async function objectivesOf(tx: Tx, ids: readonly string[]): Promise<Objective[]> {
  const parts = await findRecords(tx, keyResults, ids, { removed: true })
  const all = [...new Set([...ids, ...parts.map(({ objectiveId }) => objectiveId)])]
  return findRecords(tx, objectives, all, { removed: true, lock: true })
}

/** What is closed stays as it ended, also against being taken back. */
async function mustAllTakeChanges(tx: Tx, touched: readonly Objective[]): Promise<void> {
  const ids = [...new Set(touched.map(({ cycleId }) => cycleId))]
  for (const cycle of await findRecords(tx, cycles, ids)) mustTakeChanges(cycle)
}

export const undo = (parts: GoalsParts) =>
  implementWrite(operation, {
    load: (context, { feedId }) => loadEntry(parts, context, feedId),
    may: mayUndo,
    async run(context, { feedId, reason = null }, { sight, row, touched }) {
      mustBeOpen(sight, row)
      await mustAllTakeChanges(context.tx, touched)
      const set = new Changeset(context.tx)
      const restored: GoalLink[] = []
      // What came first stands on what came later only once that is there: parents first.
      for (const { kind, changes } of byKind(row.changes))
        restored.push(...(await takeBack(context, set, kind, { feedId, changes })))
      await mustStandAlone(context.tx, row)
      const ids = row.changes.map(({ id }) => id)
      if (await hasOrphans(context.tx, ids)) throw await changedSince(context.tx, feedId, ids)
      for (const link of restored) await mustBeLawful(context, sight, link)
      const { subjectKind, subjectId } = row
      context.emit({ subjectKind, subjectId, changes: set.changes, reason, undoes: feedId })
      const seen = new Set(visibleChanges(sight, row).map(({ id }) => id))
      const told = set.changes.filter(({ id }) => seen.has(id))
      const records = told.map(({ kind, id, before, after }) => ({
        kind,
        id,
        version: versionIn(after) || versionIn(before) + 1,
      }))
      return { undone: feedId, records }
    },
  })

function mustBeOpen(sight: Sight, row: FeedRow): void {
  if (row.undoneBy !== null) throw new DomainError('conflict', 'goals.entry_already_undone')
  const isOwn = row.changes.every(({ kind }) => isOwnKind(kind))
  if (!isOwn || !isWholeFor(sight, row))
    throw new DomainError('invalid', 'goals.entry_cannot_be_undone')
}

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
  return new DomainError('conflict', 'goals.changed_since', {
    params: { operation: later?.operation ?? null, on },
    detail: { laterFeedId: later?.id ?? null },
  })
}

async function takeBack(
  { tx, now }: WriteContext,
  set: Changeset,
  kind: RecordKind<Versioned>,
  { feedId, changes }: { feedId: number; changes: readonly RecordChange[] },
): Promise<GoalLink[]> {
  const ids = changes.map(({ id }) => id)
  const current = await findRecords(tx, kind, ids, { removed: true, lock: true })
  const byId = new Map(current.map((record) => [record.id, record]))
  const records = changes.flatMap((change) => {
    const record = byId.get(change.id)
    return record?.version === versionLeft(change) ? [{ change, record }] : []
  })
  if (records.length < changes.length) {
    const standing = new Set(records.map(({ record }) => record.id))
    throw await changedSince(
      tx,
      feedId,
      ids.filter((id) => !standing.has(id)),
    )
  }
  const made = records.filter(({ change }) => change.before === null).map(({ record }) => record)
  const gone = records.filter(({ change }) => change.after === null).map(({ record }) => record)
  const moved = records.filter(({ change }) => change.before && change.after)
  await set.restore(kind, gone).catch(placeTaken)
  await set.change(
    kind,
    moved.map(({ change, record }) => ({ before: record, set: fieldsToPutBack(change) })),
  )
  await set.remove(kind, made, now)
  return kind.kind === links.kind
    ? findRecords(
        tx,
        links,
        gone.map(({ id }) => id),
      )
    : []
}

/** The place of a removed record may have been taken by a new one of the same name or ends. */
function placeTaken(error: unknown): never {
  const isDuplicate = error instanceof Error && 'code' in error && error.code === '23505'
  throw isDuplicate ? new DomainError('conflict', 'goals.place_taken_since') : error
}

/** What the entry made must not carry anything that came later. */
async function mustStandAlone(tx: Tx, { id: feedId, changes }: FeedRow): Promise<void> {
  const made = changes.filter(({ before }) => before === null).map(({ id }) => id)
  if (made.length === 0) return
  const later = await Promise.all([
    findWhere(tx, objectives, idIn('cycle_id', made), { limit: 1 }),
    findWhere(tx, keyResults, idIn('objective_id', made), { limit: 1 }),
    findWhere(tx, milestones, idIn('key_result_id', made), { limit: 1 }),
    findWhere(tx, links, sql`(${idIn('from_id', made)} or ${idIn('to_id', made)})`, { limit: 1 }),
  ])
  const ids = later.flat().map(({ id }) => id)
  if (ids.length > 0) throw await changedSince(tx, feedId, ids)
}
