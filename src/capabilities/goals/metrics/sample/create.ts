import { sql } from 'kysely'
import { addDays, type CalendarDate } from '#kernel/calendar.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import { newKeyResult } from '../../actions/new-records.ts'
import { naming } from '../../alignment/store/told.ts'
import { checkIns, cycles, keyResults, type Objective, objectives } from '../../store/kinds.ts'
import { drawnCheckIn } from '../actions/drawn-check-in.ts'
import { keyResultNow } from '../actions/follow-values.ts'
import { sideOf } from '../rules/alarm.ts'
import {
  healthAlarms,
  healthWatches,
  type Metric,
  type MetricValue,
  metrics,
  metricValues,
} from '../store/kinds.ts'
import { type ChosenMetric, metrics as chosen } from './chosen.ts'

interface Told {
  readonly operation: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly changes: readonly RecordChange[]
  readonly at: Date
}

export interface MetricsSample {
  readonly now: Date
  readonly today: CalendarDate
  newId(): string
  /** Ids of units by the name the source has for them. */
  readonly units: ReadonlyMap<string, string>
}

interface Setting extends MetricsSample {
  readonly cycle: { readonly id: string; readonly startsOn: CalendarDate | null }
  /** When the quarter under way did. */
  readonly began: Date
  readonly objectives: readonly Objective[]
}

const fresh = { version: 1, removedAt: null } as const
const steps = { weekly: { days: 7, count: 53 }, monthly: { days: 30, count: 13 } }
const waves = [0, 0.7, -0.5, 0.9, -0.9, 0.3, -0.2, 0.6, -0.7, 0.1]

/**
 * Metrics with a year's history, what the quarter under way watches them for, and key results that
 * draw on them. All of it is made up, and its values are marked as simulated.
 *
 * @returns what the feed is to tell, in order
 */
export async function createMetricsSample(tx: Tx, sample: MetricsSample): Promise<Told[]> {
  const underWay = sql`starts_on <= ${sample.today}::date and ends_on >= ${sample.today}::date`
  const [cycle] = await findWhere(tx, cycles, underWay, {
    orderBy: sql`ends_on - starts_on`,
    limit: 1,
  })
  if (!cycle) return []
  const setting = {
    ...sample,
    cycle,
    began: new Date(`${cycle.startsOn}T09:00:00Z`),
    objectives: await findWhere(tx, objectives, sql`cycle_id = ${cycle.id}`, {
      orderBy: sql`external_id, id`,
    }),
  }
  const told: Told[] = []
  for (const one of chosen) told.push(...(await metricOf(tx, setting, one)))
  return told
}

async function metricOf(tx: Tx, setting: Setting, one: ChosenMetric): Promise<Told[]> {
  const { today, newId, units } = setting
  const drawing = setting.objectives.find(
    ({ title }) => one.drawnBy !== undefined && title.startsWith(one.drawnBy.objective),
  )
  const { name, unitOfMeasure, direction, definition, rhythm } = one
  const metric: Metric = {
    ...fresh,
    ...{ id: newId(), name, unitOfMeasure, direction, definition, rhythm },
    lowerWanted: null,
    upperWanted: null,
    unitId: units.get(one.unit) ?? null,
    roleId: drawing?.roleId ?? null,
    visibility: 'workspace',
    createdBy: null,
    createdAt: `${addDays(today, -370)}T09:00:00.000Z`,
  }
  const values = valuesOf(setting, one, metric.id)
  const set = new Changeset(tx)
  await set.add(metrics, [metric])
  await set.add(metricValues, values)
  await watched(set, setting, one, values)
  const { visibility, unitId, createdBy } = metric
  const changes = naming(set.changes, { visibility, unitId, createdBy })
  const told = {
    operation: 'goals.addMetric',
    subjectKind: 'metric',
    subjectId: metric.id,
    changes,
    at: setting.began,
  }
  if (!one.drawnBy || !drawing) return [told]
  return [told, await draw(tx, setting, { metric, values, objective: drawing, by: one.drawnBy })]
}

function valuesOf({ today, newId }: Setting, one: ChosenMetric, metricId: string): MetricValue[] {
  const { days, count } = steps[one.rhythm]
  const { from, to, wobble, decimals, ends = [] } = one
  return Array.from({ length: count }, (_, at) => {
    const day = addDays(today, (at - count + 1) * days - 1)
    const course =
      from + ((to - from) * at) / (count - 1) + (waves[at % waves.length] ?? 0) * wobble
    const value = ends[at - count + ends.length] ?? Number(course.toFixed(decimals))
    const recordedAt = `${day}T16:00:00.000Z`
    const said = { metricId, day, value, recordedAt, comment: null, authorId: null }
    const alone = { correctsId: null, correctedById: null }
    return { ...fresh, ...said, ...alone, id: newId(), isSimulated: true }
  })
}

/** The watch of the quarter under way, and the alarm where the newest value lies outside. */
async function watched(
  set: Changeset,
  { newId, cycle }: Setting,
  { watch }: ChosenMetric,
  values: readonly MetricValue[],
): Promise<void> {
  const newest = values.at(-1)
  if (!watch || !newest) return
  const { metricId, value, day, recordedAt } = newest
  const createdAt = `${cycle.startsOn}T09:00:00.000Z`
  const about = { id: newId(), cycleId: cycle.id, unitId: null, metricId }
  await set.add(healthWatches, [{ ...fresh, ...about, ...watch, createdBy: null, createdAt }])
  const side = sideOf(value, watch)
  const bound = side === 'below' ? watch.floor : watch.ceiling
  if (side === null || bound === null) return
  const alarm = { id: newId(), watchId: about.id, metricId, side, bound, value, day }
  const standing = { raisedAt: recordedAt, clearedAt: null, clearedOn: null }
  await set.add(healthAlarms, [{ ...fresh, ...alarm, ...standing }])
}

interface Drawing {
  readonly metric: Metric
  readonly values: readonly MetricValue[]
  readonly objective: Objective
  readonly by: NonNullable<ChosenMetric['drawnBy']>
}

/** A key result from the value the quarter began with; every value since is a check-in of it. */
async function draw(
  tx: Tx,
  { now, newId, cycle, began }: Setting,
  { metric, values, objective, by }: Drawing,
): Promise<Told> {
  const startsOn = cycle.startsOn ?? ''
  const start = values.findLast(({ day }) => day < startsOn) ?? values[0]
  const since = values.filter(({ day }) => day >= startsOn)
  const { id: objectiveId } = objective
  const { title, type, target: targetValue } = by
  const { unitOfMeasure } = metric
  const figures = { unitOfMeasure, startValue: start?.value ?? 0, targetValue }
  const made = {
    ...newKeyResult({ newId, now }, objectiveId, 100, { title, type, ...figures, milestones: [] }),
    createdAt: `${startsOn}T09:00:00.000Z`,
    metricId: metric.id,
    drawsFrom: startsOn,
  }
  const set = new Changeset(tx)
  await set.add(keyResults, [made])
  const said = since.map((value) =>
    drawnCheckIn({ newId, now }, { keyResultId: made.id, value, corrects: null, timeZone: 'UTC' }),
  )
  await set.add(checkIns, said)
  const { version: _, ...figure } = await keyResultNow(tx, made, now)
  await set.change(keyResults, [{ before: made, set: figure }])
  const { changes } = set
  return {
    operation: 'goals.addKeyResult',
    subjectKind: 'objective',
    subjectId: objectiveId,
    changes,
    at: began,
  }
}
