import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { type FeedRow, findFeedRows } from '#platform/feed/rows.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findRecords, findWhere, idIn } from '#platform/records/records.ts'
import {
  byKind,
  changedSince,
  takeBack,
  type Undoing,
  versionsAfter,
} from '#platform/records/take-back.ts'
import { undo as operation } from '../contract.ts'
import { drawAgain } from '../metrics/actions/draw-again.ts'
import { loadMetricBehind, takeBackMetric } from '../metrics/actions/take-back.ts'
import { followsMetric } from '../metrics/rules/follows-metric.ts'
import { mayUndo } from '../policy.ts'
import {
  allKinds,
  cycles,
  keyResults,
  links,
  milestones,
  type Objective,
  objectives,
} from '../store/kinds.ts'
import { hasOrphans } from '../store/orphans.ts'
import { goalsBehind, isOwnKind, isWholeFor, visibleChanges } from '../view/activity.ts'
import type { Sight } from '../view/sight.ts'
import { cyclesMustFit } from './cycles-put-back.ts'
import { mustBeLawful } from './link-ends.ts'
import { type GoalsParts, mustTakeChanges, sightOf } from './loading.ts'

async function loadEntry(parts: GoalsParts, context: WriteContext, feedId: number) {
  const sight = await sightOf(parts, context)
  const [row] = await findFeedRows(context.tx, sql`f.id = ${feedId}`, { limit: 1 })
  if (row?.subjectKind === 'metric') {
    const metric = await loadMetricBehind(context, sight, row)
    const goals = [sight.caseOf(metric)]
    return { sight, row, actorId: row.actorId, goals, touched: [], metric }
  }
  if (!row || visibleChanges(sight, row).length === 0) throw notFound('goals.entry_not_found')
  const ids = [...new Set(row.changes.flatMap((one) => goalsBehind(sight, one, row) ?? []))]
  const touched = await objectivesOf(context.tx, ids)
  const goals = touched.map((objective) => sight.caseOf(objective))
  return { sight, row, actorId: row.actorId, goals, touched, metric: null }
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
    async run(context, { feedId, reason = null }, { sight, row, touched, metric }) {
      if (metric) return takeBackMetric(context, { sight, row, metric }, reason)
      mustBeOpen(sight, row)
      await mustAllTakeChanges(context.tx, touched)
      const set = new Changeset(context.tx)
      const undoing = { tx: context.tx, now: context.now, feedId, capability: 'goals' }
      const restored: string[] = []
      // What came first stands on what came later only once that is there: parents first.
      for (const group of byKind(allKinds, row.changes))
        restored.push(...(await takeBack(undoing, set, group)))
      await mustStandAlone(undoing, row)
      const ids = row.changes.map(({ id }) => id)
      if (await hasOrphans(context.tx, ids)) throw await changedSince(undoing, ids)
      await cyclesMustFit(undoing, row)
      for (const link of await findRecords(context.tx, links, restored))
        await mustBeLawful(context, sight, link)
      const { subjectKind, subjectId } = row
      context.emit({ subjectKind, subjectId, changes: set.changes, reason, undoes: feedId })
      await drawAgain(context, sight, row)
      const seen = new Set(visibleChanges(sight, row).map(({ id }) => id))
      const told = set.changes.filter(({ id }) => seen.has(id))
      return { undone: feedId, records: versionsAfter(told) }
    },
  })

function mustBeOpen(sight: Sight, row: FeedRow): void {
  if (row.undoneBy !== null) throw new DomainError('conflict', 'goals.entry_already_undone')
  const isOwn = row.changes.every(({ kind }) => isOwnKind(kind))
  if (!isOwn || !isWholeFor(sight, row) || followsMetric(row))
    throw new DomainError('invalid', 'goals.entry_cannot_be_undone')
}

/** What the entry made must not carry anything that came later. */
async function mustStandAlone(undoing: Undoing, { changes }: FeedRow): Promise<void> {
  const { tx } = undoing
  const made = changes.filter(({ before }) => before === null).map(({ id }) => id)
  if (made.length === 0) return
  const later = await Promise.all([
    findWhere(tx, objectives, idIn('cycle_id', made), { limit: 1 }),
    findWhere(tx, keyResults, idIn('objective_id', made), { limit: 1 }),
    findWhere(tx, milestones, idIn('key_result_id', made), { limit: 1 }),
    findWhere(tx, links, sql`(${idIn('from_id', made)} or ${idIn('to_id', made)})`, { limit: 1 }),
  ])
  const ids = later.flat().map(({ id }) => id)
  if (ids.length > 0) throw await changedSince(undoing, ids)
}
