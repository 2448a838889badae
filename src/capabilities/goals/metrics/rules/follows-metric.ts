import type { RecordChange } from '#kernel/feed-entry.ts'

/** Deeds that touch a drawn check-in and are somebody's own. */
const ownDeeds = new Set(['goals.drawOnMetric', 'goals.correctCheckIn'])

/**
 * Whether an entry tells of check-ins that came from the values of a metric: what is taken back is
 * the value, and they follow.
 */
export const followsMetric = ({
  operation,
  changes,
}: {
  readonly operation: string
  readonly changes: readonly RecordChange[]
}): boolean =>
  !ownDeeds.has(operation) &&
  changes.some(
    ({ kind, before, after }) =>
      kind === 'check-in' && typeof (after ?? before)?.['metricValueId'] === 'string',
  )
