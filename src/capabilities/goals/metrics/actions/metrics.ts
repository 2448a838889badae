import { sql } from 'kysely'
import { DomainError, invalidAt } from '#kernel/errors.ts'
import { changeOf } from '#kernel/feed-entry.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import { findWhere } from '#platform/records/records.ts'
import { changedCarrier, checkedCarrier } from '../../actions/carriers.ts'
import { type GoalsParts, sightOf } from '../../actions/loading.ts'
import { keyResults } from '../../store/kinds.ts'
import * as contract from '../contract.ts'
import { mayAddMetric, mayChangeMetric } from '../policy.ts'
import { isSameUnit } from '../rules/units.ts'
import { healthAlarms, healthWatches, type Metric, metrics } from '../store/kinds.ts'
import { loadMetric } from './loading.ts'
import { tellMetric } from './tell.ts'

const described = [
  'name',
  'direction',
  'rhythm',
  'unitOfMeasure',
  'lowerWanted',
  'upperWanted',
  'definition',
  'visibility',
] as const

/** A range says where it should lie; any other direction needs no bounds. */
function mustMakeSense({ direction, lowerWanted, upperWanted }: Metric): void {
  if (direction === 'range' && lowerWanted === null && upperWanted === null)
    throw invalidAt('lowerWanted', 'goals.range_wants_a_bound')
  if (lowerWanted !== null && upperWanted !== null && lowerWanted > upperWanted)
    throw invalidAt('upperWanted', 'goals.bounds_reversed')
}

export const addMetric = (parts: GoalsParts) =>
  implementWrite(contract.addMetric, {
    async load(context, { unitId = null, roleId = null, visibility = 'workspace' }) {
      const sight = await sightOf(parts, context)
      const carrier = checkedCarrier(sight, { unitId, roleId })
      const owned = { ...carrier, visibility, createdBy: context.actor.memberId }
      return { carrier, ...sight.caseOf(owned) }
    },
    may: mayAddMetric,
    async run(context, input, { carrier }) {
      const { name, direction, rhythm } = input
      const metric: Metric = {
        id: context.newId(),
        name,
        direction,
        rhythm,
        unitOfMeasure: input.unitOfMeasure ?? null,
        lowerWanted: input.lowerWanted ?? null,
        upperWanted: input.upperWanted ?? null,
        definition: input.definition || null,
        visibility: input.visibility ?? 'workspace',
        ...carrier,
        createdBy: context.actor.memberId,
        createdAt: context.now.toISOString(),
        version: 1,
        removedAt: null,
      }
      mustMakeSense(metric)
      const set = new Changeset(context.tx)
      await set.add(metrics, [metric])
      tellMetric(context, metric, set.changes)
      return { id: metric.id, version: 1 }
    },
  })

const drawingOn = ({ tx }: WriteContext, metricId: string) =>
  findWhere(tx, keyResults, sql`metric_id = ${metricId}`, { lock: true, orderBy: sql`id` })

/** The figures of a key result and of what it draws on stay in one unit. */
async function mustKeepUnit(context: WriteContext, before: Metric, after: Metric): Promise<void> {
  if (isSameUnit(before.unitOfMeasure, after.unitOfMeasure)) return
  const drawing = await drawingOn(context, before.id)
  if (drawing.length > 0)
    throw new DomainError('conflict', 'goals.unit_in_use', { params: { count: drawing.length } })
}

export const changeMetric = (parts: GoalsParts) =>
  implementWrite(contract.changeMetric, {
    load: (context, { id }) => loadMetric(parts, context, id),
    may: mayChangeMetric,
    async run(context, input, { metric: before, sight }) {
      mustHaveSeen(before, input.version)
      const fields = { ...given(input, described), ...changedCarrier(sight, before, input) }
      const after = { ...before, ...fields }
      if (after.visibility === 'private' && before.createdBy !== context.actor.memberId)
        throw new DomainError('forbidden', 'goals.only_its_creator_makes_it_private')
      mustMakeSense(after)
      await mustKeepUnit(context, before, after)
      const { id, version } = before
      if (!differs(before, fields)) return { id, version }
      const set = new Changeset(context.tx)
      await set.change(metrics, [{ before, set: fields }])
      tellMetric(context, after, set.changes, { reason: input.reason })
      return { id, version: version + 1 }
    },
  })

export const removeMetric = (parts: GoalsParts) =>
  implementWrite(contract.removeMetric, {
    load: (context, { id }) => loadMetric(parts, context, id),
    may: mayChangeMetric,
    async run(context, { version, reason }, { metric }) {
      mustHaveSeen(metric, version)
      const { tx, now } = context
      await letGo(context, metric)
      const watches = await findWhere(tx, healthWatches, sql`metric_id = ${metric.id}`, {
        lock: true,
      })
      await clearAlarms(context, metric)
      const set = new Changeset(tx)
      await set.remove(healthWatches, watches, now)
      await set.remove(metrics, [metric], now)
      tellMetric(context, metric, set.changes, { reason })
      return { id: metric.id, version: version + 1 }
    },
  })

/** Key results that drew on it keep what they drew and go on by themselves. */
async function letGo(context: WriteContext, metric: Metric): Promise<void> {
  const set = new Changeset(context.tx)
  const drawing = await drawingOn(context, metric.id)
  const free = { metricId: null, drawsFrom: null }
  const after = await set.change(
    keyResults,
    drawing.map((before) => ({ before, set: free })),
  )
  for (const [at, before] of drawing.entries()) {
    const change = changeOf(keyResults.kind, before.id, before, after[at] ?? null)
    context.emit({ subjectKind: 'objective', subjectId: before.objectiveId, changes: [change] })
  }
}

async function clearAlarms(context: WriteContext, metric: Metric): Promise<void> {
  const { tx, now } = context
  const open = await findWhere(
    tx,
    healthAlarms,
    sql`metric_id = ${metric.id} and cleared_at is null`,
    { lock: true },
  )
  const set = new Changeset(tx)
  const cleared = { clearedAt: now.toISOString() }
  await set.change(
    healthAlarms,
    open.map((before) => ({ before, set: cleared })),
  )
  tellMetric(context, metric, set.changes)
}
