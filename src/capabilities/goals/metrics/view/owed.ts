import type { Tx } from '#platform/database/database.ts'
import { findRecords } from '#platform/records/records.ts'
import type { Sight } from '../../view/sight.ts'
import { answersForMetric } from '../policy.ts'
import { healthWatches, metrics } from '../store/kinds.ts'
import { latestPoints, standingAlarms } from '../store/reading.ts'

const most = 20

/** Alarms that stand on metrics the caller answers for, the latest first; at most 20. */
export async function owedAlarms(tx: Tx, sight: Sight) {
  const standing = await standingAlarms(tx, sight.today)
  if (standing.length === 0) return []
  const ids = [...new Set(standing.map(({ metricId }) => metricId))]
  const isMine = (metric: Parameters<Sight['caseOf']>[0]) =>
    sight.seesFacts(metric) && answersForMetric(sight.actor, sight.caseOf(metric))
  const mine = new Map(
    (await findRecords(tx, metrics, ids)).filter(isMine).map((one) => [one.id, one]),
  )
  const alarms = standing.filter(({ metricId }) => mine.has(metricId)).slice(0, most)
  const watchIds = alarms.map(({ watchId }) => watchId)
  const watches = await findRecords(tx, healthWatches, watchIds)
  const points = await latestPoints(tx, [...mine.keys()])
  return alarms.flatMap((alarm) => {
    const { id, metricId, side, bound, raisedAt } = alarm
    const metric = mine.get(metricId)
    const watch = watches.find((one) => one.id === alarm.watchId)
    const { value, day } = points.get(metricId)?.at(-1) ?? alarm
    if (!metric || !watch) return []
    const { name, unitOfMeasure } = metric
    const { cycleId } = watch
    return [{ id, metricId, name, unitOfMeasure, side, bound, value, day, raisedAt, cycleId }]
  })
}
