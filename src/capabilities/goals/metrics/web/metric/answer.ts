import type { OutputOf } from '#platform/contract/operation.ts'
import type { getMetric } from '../../contract.ts'

export type MetricAnswer = OutputOf<typeof getMetric>
