import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import { type HealthAlarm, healthAlarms, type Metric, metrics } from './kinds.ts'

/** What a line of history shows of each metric in a list. */
const mostPoints = 26

export interface Point {
  readonly day: string
  readonly value: number
}

/** The values that count of each metric, the earliest day first. */
export async function latestPoints(
  tx: Tx,
  metricIds: readonly string[],
): Promise<Map<string, Point[]>> {
  if (metricIds.length === 0) return new Map()
  const { rows } = await sql<Point & { id: string }>`
    select m.id, v.day, v.value from unnest(${metricIds}::uuid[]) as m(id)
    cross join lateral (
      select day, value from metric_value where workspace_id = current_workspace()
        and metric_id = m.id and corrected_by_id is null and removed_at is null
      order by day desc limit ${mostPoints}
    ) v order by v.day`.execute(tx)
  const points = new Map<string, Point[]>()
  for (const { id, day, value } of rows) points.set(id, [...(points.get(id) ?? []), { day, value }])
  return points
}

export interface Drawing {
  readonly metricId: string
  readonly keyResultId: string
  readonly from: string | null
}

/** The key results that draw on these metrics. */
export async function findDrawings(tx: Tx, metricIds: readonly string[]): Promise<Drawing[]> {
  if (metricIds.length === 0) return []
  const { rows } = await sql<Drawing>`
    select metric_id as "metricId", id as "keyResultId", draws_from as "from" from key_result
    where workspace_id = current_workspace() and metric_id = any(${metricIds}::uuid[])
      and removed_at is null order by id`.execute(tx)
  return rows
}

/** Watches count in cycles that are neither closed nor over. */
const underWay = (today: string) => sql`exists (select from health_watch w
  join cycle c on c.workspace_id = w.workspace_id and c.id = w.cycle_id
  where w.workspace_id = current_workspace() and w.id = health_alarm.watch_id
    and w.removed_at is null and c.removed_at is null and c.closed_at is null
    and (c.ends_on is null or c.ends_on >= ${today}))`

/** Alarms that stand in cycles under way, the latest first. */
export const standingAlarms = (
  tx: Tx,
  today: string,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<HealthAlarm[]> =>
  findWhere(tx, healthAlarms, sql`cleared_at is null and ${underWay(today)} and ${condition}`, {
    orderBy: sql`raised_at desc, id`,
    limit: 500,
  })

/** Live metrics by name. */
export const findMetrics = (
  tx: Tx,
  condition: RawBuilder<unknown> = sql`true`,
): Promise<Metric[]> =>
  findWhere(tx, metrics, condition, { orderBy: sql`lower(name), id`, limit: 20_000 })

export const ofMetrics = (ids: readonly string[]): RawBuilder<unknown> => idIn('metric_id', ids)
