import { sql } from 'kysely'
import { changeOf } from '#kernel/feed-entry.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere, idIn } from '#platform/records/records.ts'
import { keyResultAfter, standingHeld } from '../../actions/take-reading.ts'
import { naming } from '../../alignment/store/told.ts'
import { type CheckIn, checkIns, keyResults, type MeasuredKeyResult } from '../../store/kinds.ts'
import { lockMeasured } from '../../store/measured.ts'
import { countReadings, readStandings, saveCheckIns } from '../../store/standings.ts'
import type { Sight } from '../../view/sight.ts'
import { type DrawnPlan, drawnPlan } from '../rules/drawn.ts'
import { type Metric, type MetricValue, metricValues } from '../store/kinds.ts'
import { drawnCheckIn } from './drawn-check-in.ts'
import { settleAlarms } from './settle-alarms.ts'

/** Key results that draw on the metric, or did. */
async function drawingOn(tx: Tx, metricId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from key_result where workspace_id = current_workspace()
      and metric_id = ${metricId} and removed_at is null
    union select c.key_result_id from check_in c
      join metric_value v on v.workspace_id = c.workspace_id and v.id = c.metric_value_id
      where c.workspace_id = current_workspace() and v.workspace_id = current_workspace()
        and v.metric_id = ${metricId} and c.removed_at is null`.execute(tx)
  return rows.map(({ id }) => id)
}

/**
 * Brings all that follows from the values of a metric up to them, in this transaction: the check-ins
 * of the key results that draw on it, where their cycle is still open, and the alarms. The metric is
 * locked by whoever calls.
 *
 * @returns how many key results moved
 */
export async function followValues(
  context: WriteContext,
  sight: Sight,
  metric: Metric,
): Promise<number> {
  const { tx } = context
  const values = await findWhere(tx, metricValues, sql`metric_id = ${metric.id}`, {
    removed: true,
    orderBy: sql`day, recorded_at, id`,
  })
  const ids = await drawingOn(tx, metric.id)
  const measured = ids.length === 0 ? [] : await lockMeasured(tx, ids)
  const open = measured.filter(({ objective }) => objective.closedAt === null)
  const drawn = await drawnBefore(
    tx,
    open.map(({ keyResult }) => keyResult.id),
    values,
  )
  let moved = 0
  for (const { keyResult } of open) {
    const from = keyResult.metricId === metric.id ? keyResult.drawsFrom : null
    const own = drawn.get(keyResult.id) ?? []
    const plan = drawnPlan(values, own, from)
    if (plan.make.length + plan.remove.length + plan.revive.length === 0) continue
    await carryOut(context, sight, keyResult, { plan, own })
    moved++
  }
  await settleAlarms(context, metric, values)
  return moved
}

async function drawnBefore(
  tx: Tx,
  keyResultIds: readonly string[],
  values: readonly MetricValue[],
): Promise<Map<string, CheckIn[]>> {
  if (keyResultIds.length === 0) return new Map()
  const ofValues = idIn(
    'metric_value_id',
    values.map(({ id }) => id),
  )
  const found = await findWhere(
    tx,
    checkIns,
    sql`${idIn('key_result_id', keyResultIds)} and ${ofValues}`,
    { lock: true, orderBy: sql`id` },
  )
  return Map.groupBy(found, ({ keyResultId }) => keyResultId)
}

interface Work {
  readonly plan: DrawnPlan<MetricValue>
  readonly own: readonly CheckIn[]
}

async function carryOut(
  context: WriteContext,
  sight: Sight,
  before: MeasuredKeyResult,
  { plan, own }: Work,
): Promise<void> {
  const { tx, now } = context
  const { timeZone } = sight.goals.settings
  const byId = new Map(own.map((one) => [one.id, one]))
  const made = plan.make.map(({ value, corrects }) =>
    drawnCheckIn(context, { keyResultId: before.id, value, corrects, timeZone }),
  )
  const corrected = made.flatMap(({ id, correctsId }) => {
    const original = byId.get(correctsId ?? '')
    return original ? [{ before: original, set: { correctedById: id } }] : []
  })
  const revived = plan.revive.flatMap((id) => byId.get(id) ?? [])
  const set = new Changeset(tx)
  await set.change(checkIns, [
    ...corrected,
    ...revived.map((one) => ({ before: one, set: { correctedById: null } })),
  ])
  await set.remove(
    checkIns,
    plan.remove.flatMap((id) => byId.get(id) ?? []),
    now,
  )
  await set.add(checkIns, made)
  const after = await keyResultNow(tx, before, now)
  await saveCheckIns(tx, [], [after])
  // A change keeps only what differs: each says that it was drawn.
  const drawn = new Map([...own, ...made].map((one) => [one.id, one.metricValueId]))
  const changes = set.changes.flatMap((change) =>
    naming([change], { metricValueId: drawn.get(change.id) ?? null }),
  )
  const moved = changeOf(keyResults.kind, after.id, before, after)
  context.emit({
    subjectKind: 'objective',
    subjectId: after.objectiveId,
    changes: [...changes, moved],
  })
}

/** A key result as its check-ins now make it. */
export async function keyResultNow<K extends MeasuredKeyResult>(
  tx: Tx,
  before: K,
  now: Date,
): Promise<K> {
  const [standing = standingHeld(before)] = await readStandings(tx, [before.id])
  const counted =
    before.type === 'range'
      ? await countReadings(tx, before.id, before.lowerBound, before.upperBound)
      : { readings: before.readings, readingsInside: before.readingsInside }
  return keyResultAfter(before, standing, counted, now.toISOString())
}
