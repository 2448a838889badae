import type { RecordChange } from '#kernel/feed-entry.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { naming } from '../../alignment/store/told.ts'
import type { Metric } from '../store/kinds.ts'

interface Told {
  readonly reason?: string | null | undefined
  readonly undoes?: number
}

/**
 * Tells of changes under their metric. Each says who may see the metric: who may hear of it is asked
 * where no database is near.
 */
export function tellMetric(
  { emit }: Pick<WriteContext, 'emit'>,
  { id, visibility, unitId, createdBy }: Metric,
  changes: readonly RecordChange[],
  { reason, undoes }: Told = {},
): void {
  if (changes.length === 0) return
  emit({
    subjectKind: 'metric',
    subjectId: id,
    changes: naming(changes, { visibility, unitId, createdBy }),
    reason: reason ?? null,
    ...(undoes !== undefined && { undoes }),
  })
}
