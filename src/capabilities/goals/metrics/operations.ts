import type { Implementation } from '#platform/contract/implementation.ts'
import type { GoalsParts } from '../actions/loading.ts'
import { listMetricActivity } from './actions/activity.ts'
import * as drawing from './actions/drawing.ts'
import * as health from './actions/health.ts'
import * as listing from './actions/listing.ts'
import * as metrics from './actions/metrics.ts'
import * as values from './actions/values.ts'

/** For the goals capability to register. */
export const metricImplementations = (parts: GoalsParts): Implementation[] => [
  listing.listMetrics(parts),
  listing.getMetric(parts),
  metrics.addMetric(parts),
  metrics.changeMetric(parts),
  metrics.removeMetric(parts),
  values.recordMetricValues(parts),
  values.correctMetricValue(parts),
  values.removeMetricValue(parts),
  listMetricActivity(parts),
  drawing.drawOnMetric(parts),
  drawing.stopDrawing(parts),
  health.listHealth(parts),
  health.addHealthWatch(parts),
  health.changeHealthWatch(parts),
  health.removeHealthWatch(parts),
]
