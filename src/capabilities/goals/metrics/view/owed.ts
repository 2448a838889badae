import type { Tx } from '#platform/database/database.ts'
import { findRecords } from '#platform/records/records.ts'
import type { Sight } from '../../view/sight.ts'
import { answersForMetric } from '../policy.ts'
import { type HealthAlarm, healthWatches, type Metric, metrics } from '../store/kinds.ts'
import { latestPoints, standingAlarms } from '../store/reading.ts'

const most = 20

export const answersFor = (sight: Sight, metric: Metric): boolean =>
  sight.seesFacts(metric) && answersForMetric(sight.actor, sight.caseOf(metric))

/** An alarm that stands, with the metric it stands on. */
export interface MetricAlarm extends HealthAlarm {
  readonly metric: Metric
}

/** Every alarm that stands, the latest first, whoever answers for it. */
export async function alarmsStanding(tx: Tx, today: string): Promise<MetricAlarm[]> {
  const standing = await standingAlarms(tx, today)
  const ids = [...new Set(standing.map(({ metricId }) => metricId))]
  const known = ids.length === 0 ? [] : await findRecords(tx, metrics, ids)
  const byId = new Map(known.map((metric) => [metric.id, metric]))
  return standing.flatMap((alarm) => {
    const metric = byId.get(alarm.metricId)
    return metric ? [{ ...alarm, metric }] : []
  })
}

/** Alarms that stand on metrics the caller answers for, the latest first; at most 20. */
export async function owedAlarms(tx: Tx, sight: Sight) {
  const standing = await alarmsStanding(tx, sight.today)
  const alarms = standing.filter(({ metric }) => answersFor(sight, metric)).slice(0, most)
  if (alarms.length === 0) return []
  const watchIds = alarms.map(({ watchId }) => watchId)
  const watches = await findRecords(tx, healthWatches, watchIds)
  const points = await latestPoints(tx, [...new Set(alarms.map(({ metricId }) => metricId))])
  return alarms.flatMap((alarm) => {
    const { id, metricId, side, bound, raisedAt, metric } = alarm
    const watch = watches.find((one) => one.id === alarm.watchId)
    const { value, day } = points.get(metricId)?.at(-1) ?? alarm
    if (!watch) return []
    const { name, unitOfMeasure } = metric
    const { cycleId } = watch
    return [{ id, metricId, name, unitOfMeasure, side, bound, value, day, raisedAt, cycleId }]
  })
}
