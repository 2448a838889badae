import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import type { FeedRow } from '#platform/feed/rows.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findRecord, findRecords, findWhere } from '#platform/records/records.ts'
import {
  byKind,
  changedSince,
  takeBack,
  type Undoing,
  versionsAfter,
} from '#platform/records/take-back.ts'
import { mustTakeChanges } from '../../actions/loading.ts'
import { cycles, keyResults } from '../../store/kinds.ts'
import type { Sight } from '../../view/sight.ts'
import { healthWatches, type Metric, metricKinds, metrics, metricValues } from '../store/kinds.ts'
import { canBeUndone } from '../view/activity.ts'
import { followValues } from './follow-values.ts'
import { tellMetric } from './tell.ts'

/** The metric an entry is told under, removed ones as well, locked. */
export async function loadMetricBehind(
  { tx }: WriteContext,
  sight: Sight,
  { subjectId }: FeedRow,
): Promise<Metric> {
  const metric = await findRecord(tx, metrics, subjectId, { removed: true, lock: true })
  if (!metric || !sight.seesFacts(metric)) throw notFound('goals.entry_not_found')
  return metric
}

/** Takes back what was done to a metric, its values or its watches, with all that followed from it. */
export async function takeBackMetric(
  context: WriteContext,
  { sight, row, metric }: { sight: Sight; row: FeedRow; metric: Metric },
  reason: string | null,
) {
  if (row.undoneBy !== null) throw new DomainError('conflict', 'goals.entry_already_undone')
  if (!canBeUndone(row)) throw new DomainError('invalid', 'goals.entry_cannot_be_undone')
  const { tx, now } = context
  await mustBeOpen(context, row)
  const undoing = { tx, now, feedId: row.id, capability: 'goals' }
  const set = new Changeset(tx)
  await takeAllBack(undoing, set, row)
  const after = await findRecord(tx, metrics, metric.id)
  if (!after) {
    const later = await hangingOn(context, metric.id)
    if (later.length > 0) throw await changedSince(undoing, later)
  } else await followValues(context, sight, after)
  tellMetric(context, after ?? metric, set.changes, { reason, undoes: row.id })
  return { undone: row.id, records: versionsAfter(set.changes) }
}

const duplicateKey = '23505'

/** What was made goes first: a day takes its earlier value back only once it is free. */
async function takeAllBack(undoing: Undoing, set: Changeset, { changes }: FeedRow): Promise<void> {
  const [made, rest] = [true, false].map((isMade) =>
    changes.filter(({ before }) => (before === null) === isMade),
  )
  try {
    for (const part of [made ?? [], rest ?? []])
      for (const group of byKind(metricKinds, part)) await takeBack(undoing, set, group)
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === duplicateKey
    throw isTaken ? new DomainError('conflict', 'goals.place_taken_since') : error
  }
}

/** What came to a metric after it was made keeps it. */
async function hangingOn({ tx }: WriteContext, metricId: string): Promise<string[]> {
  const found = await Promise.all([
    findWhere(tx, metricValues, sql`metric_id = ${metricId}`, { limit: 1 }),
    findWhere(tx, healthWatches, sql`metric_id = ${metricId}`, { limit: 1 }),
    findWhere(tx, keyResults, sql`metric_id = ${metricId}`, { limit: 1 }),
  ])
  return found.flat().map(({ id }) => id)
}

/** What a closed cycle watched stays as it ended. */
async function mustBeOpen({ tx }: WriteContext, { changes }: FeedRow): Promise<void> {
  const ids = changes.filter(({ kind }) => kind === healthWatches.kind).map(({ id }) => id)
  const watches = await findRecords(tx, healthWatches, ids, { removed: true })
  const cycleIds = [...new Set(watches.map(({ cycleId }) => cycleId))]
  // A metric may come back although a cycle that watched it was closed meanwhile.
  if (changes.some(({ kind }) => kind === metrics.kind)) return
  for (const cycle of await findRecords(tx, cycles, cycleIds)) mustTakeChanges(cycle)
}
