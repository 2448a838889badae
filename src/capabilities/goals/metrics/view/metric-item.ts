import { ownerOf } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import type { MetricItem } from '../contract.ts'
import { mayEnterValues } from '../policy.ts'
import { ageOf, isStale } from '../rules/staleness.ts'
import type { HealthAlarm, Metric } from '../store/kinds.ts'
import type { Drawing, Point } from '../store/reading.ts'

export interface MetricFacts {
  readonly points: ReadonlyMap<string, readonly Point[]>
  readonly alarms: readonly HealthAlarm[]
  readonly drawings: readonly Drawing[]
}

/** A metric as it stands in lists and beside goals. */
export function metricItem(
  sight: Sight,
  metric: Metric,
  { points, alarms, drawings }: MetricFacts,
): MetricItem {
  const own = points.get(metric.id) ?? []
  const last = own.at(-1)?.day ?? null
  const { id, name, unitOfMeasure, direction, lowerWanted, upperWanted, rhythm } = metric
  const drawnBy = drawings.filter(
    (one) => one.metricId === id && sight.sees(one.keyResultId),
  ).length
  return {
    id,
    name,
    unitOfMeasure,
    direction,
    lowerWanted,
    upperWanted,
    rhythm,
    owner: ownerOf(sight, metric),
    visibility: metric.visibility,
    points: own.map(({ day, value }) => ({ day, value })),
    ageDays: ageOf(last, sight.today),
    isStale: isStale(rhythm, last, sight.today),
    alarm: alarms.find(({ metricId }) => metricId === id)?.side ?? null,
    drawnBy,
    mayEnter: mayEnterValues(sight.actor, sight.caseOf(metric)),
    version: metric.version,
  }
}
