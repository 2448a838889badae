import type { RecordChange } from '#kernel/feed-entry.ts'
import type { FeedRow } from '#platform/feed/rows.ts'
import type { ActivityItem } from '../../contract.ts'
import { mayUndo } from '../../policy.ts'
import type { Sight } from '../../view/sight.ts'
import { healthAlarms, isMetricKind, type Metric } from '../store/kinds.ts'

const visibilities = ['workspace', 'unit', 'private'] as const

function audienceIn(side: RecordChange['after']) {
  const visibility = visibilities.find((word) => word === side?.['visibility'])
  const text = (name: string) => {
    const value = side?.[name]
    return typeof value === 'string' ? value : null
  }
  return visibility && { visibility, unitId: text('unitId'), createdBy: text('createdBy') }
}

/** Whether a change of a metric tells of one that exists, or did until now, for the caller. */
export const hearsMetric = (sight: Sight, { before, after }: RecordChange): boolean =>
  [before, after].some((side) => {
    const audience = audienceIn(side)
    return audience !== undefined && sight.seesFacts(audience)
  })

/** Alarms follow from the values: nobody did them, and nobody takes them back. */
const isDeed = ({ changes }: Pick<FeedRow, 'changes'>): boolean =>
  changes.every(({ kind }) => isMetricKind(kind) && kind !== healthAlarms.kind)

export const canBeUndone = (row: Pick<FeedRow, 'changes' | 'undoneBy'>): boolean =>
  row.undoneBy === null && isDeed(row)

const mostChanges = 20

/** An entry told under a metric the caller sees. */
export function metricActivity(sight: Sight, metric: Metric, row: FeedRow): ActivityItem {
  const goals = [sight.caseOf(metric)]
  return {
    feedId: row.id,
    at: row.at.toISOString(),
    memberId: row.actorId,
    operation: row.operation,
    objectiveId: null,
    title: metric.name,
    reason: row.reason,
    undoes: row.undoes,
    undoneBy: row.undoneBy,
    changes: row.changes.slice(0, mostChanges).map((change) => ({ ...change, title: null })),
    moreChanges: Math.max(0, row.changes.length - mostChanges),
    mayUndo: canBeUndone(row) && mayUndo(sight.actor, { actorId: row.actorId, goals }),
    acknowledgedBy: [],
  }
}
