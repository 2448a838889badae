import { sql } from 'kysely'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import { alarmStep, sideOf } from '../rules/alarm.ts'
import { countingValues, type ValueFacts } from '../rules/values.ts'
import {
  type HealthAlarm,
  type HealthWatch,
  healthAlarms,
  healthWatches,
  type Metric,
} from '../store/kinds.ts'
import { tellMetric } from './tell.ts'

type Value = Pick<ValueFacts, 'value' | 'day'>

/** Of cycles that are neither closed nor over: afterwards alarms stay as they were. */
const underWay = (today: string) => sql`exists (select from cycle c
  where c.workspace_id = current_workspace() and c.id = health_watch.cycle_id
    and c.removed_at is null and c.closed_at is null
    and (c.ends_on is null or c.ends_on >= ${today}))`

/** Raises and clears the alarms of everybody who watches the metric, by its newest value. */
export async function settleAlarms(
  context: WriteContext,
  metric: Metric,
  values: readonly ValueFacts[],
): Promise<void> {
  const { tx, today } = context
  const watches = await findWhere(
    tx,
    healthWatches,
    sql`metric_id = ${metric.id} and ${underWay(today)}`,
    { lock: true, orderBy: sql`id` },
  )
  if (watches.length === 0) return
  const ids = watches.map(({ id }) => id)
  const open = await findWhere(
    tx,
    healthAlarms,
    sql`${idIn('watch_id', ids)} and cleared_at is null`,
    { lock: true },
  )
  const standing = new Map(open.map((alarm) => [alarm.watchId, alarm]))
  const newest = countingValues(values).at(-1) ?? null
  const set = new Changeset(tx)
  for (const watch of watches)
    await settle(context, set, { watch, newest, alarm: standing.get(watch.id) ?? null })
  tellMetric(context, metric, set.changes)
}

interface Settling {
  readonly watch: HealthWatch
  readonly newest: Value | null
  readonly alarm: HealthAlarm | null
}

async function settle(
  context: WriteContext,
  set: Changeset,
  { watch, newest, alarm }: Settling,
): Promise<void> {
  const step = alarmStep(alarm?.side ?? null, newest?.value ?? null, watch)
  if (step === 'none') return
  const now = context.now.toISOString()
  if (alarm)
    await set.change(healthAlarms, [
      { before: alarm, set: { clearedAt: now, clearedOn: newest?.day ?? null } },
    ])
  const raised = newest && alarmOf(context, watch, newest)
  if (raised && step !== 'clear') await set.add(healthAlarms, [raised])
}

function alarmOf(
  { newId, now }: WriteContext,
  watch: HealthWatch,
  { value, day }: Value,
): HealthAlarm | null {
  const side = sideOf(value, watch)
  const bound = side === 'below' ? watch.floor : watch.ceiling
  if (side === null || bound === null) return null
  return {
    id: newId(),
    watchId: watch.id,
    metricId: watch.metricId,
    side,
    bound,
    value,
    day,
    raisedAt: now.toISOString(),
    clearedAt: null,
    clearedOn: null,
    version: 1,
    removedAt: null,
  }
}
