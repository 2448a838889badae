import type { WriteContext } from '#platform/contract/implementation.ts'
import type { FeedRow } from '#platform/feed/rows.ts'
import { findRecords } from '#platform/records/records.ts'
import { keyResults } from '../../store/kinds.ts'
import type { Sight } from '../../view/sight.ts'
import { metrics } from '../store/kinds.ts'
import { followValues } from './follow-values.ts'

/**
 * Key results that draw on a metric again after something was taken back take what came to it
 * meanwhile.
 */
export async function drawAgain(
  context: WriteContext,
  sight: Sight,
  { changes }: Pick<FeedRow, 'changes'>,
): Promise<void> {
  const ids = changes.filter(({ kind }) => kind === keyResults.kind).map(({ id }) => id)
  const parts = await findRecords(context.tx, keyResults, ids)
  const metricIds = [...new Set(parts.flatMap(({ metricId }) => metricId ?? []))]
  for (const metric of await findRecords(context.tx, metrics, metricIds, { lock: true }))
    await followValues(context, sight, metric)
}
