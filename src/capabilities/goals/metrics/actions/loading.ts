import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import type { ReadContext, WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { findRecord } from '#platform/records/records.ts'
import { type GoalsParts, sightOf } from '../../actions/loading.ts'
import type { Case } from '../../policy.ts'
import type { Sight } from '../../view/sight.ts'
import { type Metric, type MetricValue, metrics, metricValues } from '../store/kinds.ts'
import { findDrawings, latestPoints, ofMetrics, standingAlarms } from '../store/reading.ts'
import type { MetricFacts } from '../view/metric-item.ts'

export interface MetricLoaded extends Case {
  readonly sight: Sight
  readonly metric: Metric
}

const seenBy = (sight: Sight, metric: Metric | undefined, lost: string): MetricLoaded => {
  if (!metric || !sight.seesFacts(metric)) throw notFound(lost)
  return { sight, metric, ...sight.caseOf(metric) }
}

/** The metric, locked until the end of the transaction: whatever follows its values waits in line. */
export async function loadMetric(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
  lost = 'goals.metric_not_found',
): Promise<MetricLoaded> {
  const sight = await sightOf(parts, context)
  return seenBy(sight, await findRecord(context.tx, metrics, id, { lock: true }), lost)
}

export async function readMetric(
  parts: GoalsParts,
  context: ReadContext,
  id: string,
): Promise<MetricLoaded> {
  const sight = await sightOf(parts, context)
  const metric = await context.read((tx) => findRecord(tx, metrics, id))
  return seenBy(sight, metric, 'goals.metric_not_found')
}

/** A value that was not removed, read once its metric is locked. */
export async function loadValue(
  parts: GoalsParts,
  context: WriteContext,
  id: string,
): Promise<MetricLoaded & { original: MetricValue; authorId: string | null }> {
  const lost = 'goals.metric_value_not_found'
  const found = await findRecord(context.tx, metricValues, id)
  if (!found) throw notFound(lost)
  const facts = await loadMetric(parts, context, found.metricId, lost)
  const original = await findRecord(context.tx, metricValues, id, { lock: true })
  if (!original) throw notFound(lost)
  return { ...facts, original, authorId: original.authorId }
}

/** What the items of these metrics show besides themselves. */
export async function factsOf(tx: Tx, ids: readonly string[], today: string): Promise<MetricFacts> {
  const none = ids.length === 0
  return {
    points: await latestPoints(tx, ids),
    drawings: await findDrawings(tx, ids),
    alarms: none ? [] : await standingAlarms(tx, today, sql`${ofMetrics(ids)}`),
  }
}
