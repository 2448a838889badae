import { sql } from 'kysely'
import { DomainError, invalidAt, notFound } from '#kernel/errors.ts'
import {
  implementRead,
  implementWrite,
  type WriteContext,
} from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { differs, given } from '#platform/records/given.ts'
import { findRecord, findRecords, findWhere, idIn } from '#platform/records/records.ts'
import { type GoalsParts, mustFindOpenCycle, sightOf } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import * as contract from '../contract.ts'
import { mayWatchHealth } from '../policy.ts'
import {
  type HealthWatch,
  healthAlarms,
  healthWatches,
  type Metric,
  metrics,
  metricValues,
} from '../store/kinds.ts'
import { watchCase, watchItem } from '../view/health.ts'
import { metricItem } from '../view/metric-item.ts'
import { factsOf, loadMetric } from './loading.ts'
import { settleAlarms } from './settle-alarms.ts'
import { tellMetric } from './tell.ts'

type Bounds = Pick<HealthWatch, 'floor' | 'ceiling'>

function mustMakeSense({ floor, ceiling }: Bounds): void {
  if (floor === null && ceiling === null) throw invalidAt('floor', 'goals.watch_wants_a_bound')
  if (floor !== null && ceiling !== null && floor > ceiling)
    throw invalidAt('ceiling', 'goals.bounds_reversed')
}

export const listHealth = (parts: GoalsParts) =>
  implementRead(contract.listHealth, {
    async load(context, { cycleId, unitId }) {
      const sight = await sightOf(parts, context)
      if (sight.goals.cycles.find(cycleId) === undefined)
        throw notFound('goals.cycle_not_found', 'cycleId')
      if (unitId && !sight.exists('unit', unitId)) throw notFound('goals.unit_not_found', 'unitId')
      return sight
    },
    may: mayReadGoals,
    run: ({ read, today, actor }, { cycleId, unitId }, sight) =>
      read(async (tx) => {
        const ofUnit = unitId ? sql`unit_id = ${unitId}` : sql`true`
        const watches = await findWhere(
          tx,
          healthWatches,
          sql`cycle_id = ${cycleId} and ${ofUnit}`,
          { orderBy: sql`id`, limit: 500 },
        )
        const ids = [...new Set(watches.map(({ metricId }) => metricId))]
        const watched = (await findRecords(tx, metrics, ids)).filter((one) => sight.seesFacts(one))
        const byId = new Map(watched.map((one) => [one.id, one]))
        const facts = await factsOf(tx, [...byId.keys()], today)
        const ofWatches = idIn(
          'watch_id',
          watches.map(({ id }) => id),
        )
        const alarms = await findWhere(tx, healthAlarms, sql`${ofWatches} and cleared_at is null`)
        const items = watches.flatMap((watch) => {
          const metric = byId.get(watch.metricId)
          const item = metric ? watchItem(sight, watch, alarms) : null
          return metric && item ? [{ ...item, metric: metricItem(sight, metric, facts) }] : []
        })
        const row = sight.goals.cycles.find(cycleId)
        const isOpen = row !== undefined && sight.goals.cycles.columns.closedAt.get(row) === null
        return {
          watches: items.sort((a, b) => Number(b.alarm !== null) - Number(a.alarm !== null)),
          mayAdd: isOpen && mayWatchHealth(actor, watchCase(sight, unitId ?? null)),
        }
      }),
  })

export const addHealthWatch = (parts: GoalsParts) =>
  implementWrite(contract.addHealthWatch, {
    async load(context, { cycleId, metricId, unitId = null }) {
      await mustFindOpenCycle(context.tx, cycleId)
      const { sight, metric } = await loadMetric(parts, context, metricId)
      if (unitId !== null && !sight.exists('unit', unitId))
        throw notFound('goals.unit_not_found', 'unitId')
      return { metric, ...watchCase(sight, unitId) }
    },
    may: mayWatchHealth,
    async run(context, input, { metric }) {
      const { cycleId, unitId = null, floor = null, ceiling = null } = input
      mustMakeSense({ floor, ceiling })
      await mustBeFirst(context, { cycleId, unitId, metricId: metric.id })
      const watch: HealthWatch = {
        id: context.newId(),
        cycleId,
        unitId,
        metricId: metric.id,
        floor,
        ceiling,
        createdBy: context.actor.memberId,
        createdAt: context.now.toISOString(),
        version: 1,
        removedAt: null,
      }
      const set = new Changeset(context.tx)
      await set.add(healthWatches, [watch])
      await settle(context, metric)
      tellMetric(context, metric, set.changes)
      return { id: watch.id, version: 1 }
    },
  })

type Place = Pick<HealthWatch, 'cycleId' | 'unitId' | 'metricId'>

async function mustBeFirst({ tx }: WriteContext, { cycleId, unitId, metricId }: Place) {
  const [known] = await findWhere(
    tx,
    healthWatches,
    sql`cycle_id = ${cycleId} and metric_id = ${metricId}
      and unit_id is not distinct from ${unitId}::uuid`,
    { limit: 1 },
  )
  if (known) throw new DomainError('conflict', 'goals.watch_exists')
}

const settle = async (context: WriteContext, metric: Metric): Promise<void> => {
  const values = await findWhere(context.tx, metricValues, sql`metric_id = ${metric.id}`)
  return settleAlarms(context, metric, values)
}

async function loadWatch(parts: GoalsParts, context: WriteContext, id: string) {
  const lost = 'goals.watch_not_found'
  const found = await findRecord(context.tx, healthWatches, id)
  if (!found) throw notFound(lost)
  const { sight, metric } = await loadMetric(parts, context, found.metricId, lost)
  await mustFindOpenCycle(context.tx, found.cycleId)
  const watch = await findRecord(context.tx, healthWatches, id, { lock: true })
  if (!watch) throw notFound(lost)
  return { metric, watch, ...watchCase(sight, watch.unitId) }
}

export const changeHealthWatch = (parts: GoalsParts) =>
  implementWrite(contract.changeHealthWatch, {
    load: (context, { id }) => loadWatch(parts, context, id),
    may: mayWatchHealth,
    async run(context, input, { watch: before, metric }) {
      mustHaveSeen(before, input.version)
      const fields = given(input, ['floor', 'ceiling'])
      mustMakeSense({ ...before, ...fields })
      const { id, version } = before
      if (!differs(before, fields)) return { id, version }
      const set = new Changeset(context.tx)
      await set.change(healthWatches, [{ before, set: fields }])
      await settle(context, metric)
      tellMetric(context, metric, set.changes, { reason: input.reason })
      return { id, version: version + 1 }
    },
  })

export const removeHealthWatch = (parts: GoalsParts) =>
  implementWrite(contract.removeHealthWatch, {
    load: (context, { id }) => loadWatch(parts, context, id),
    may: mayWatchHealth,
    async run(context, { version, reason }, { watch, metric }) {
      mustHaveSeen(watch, version)
      const { tx, now } = context
      const open = await findWhere(
        tx,
        healthAlarms,
        sql`watch_id = ${watch.id} and cleared_at is null`,
        { lock: true },
      )
      const cleared = new Changeset(tx)
      await cleared.change(
        healthAlarms,
        open.map((before) => ({ before, set: { clearedAt: now.toISOString() } })),
      )
      tellMetric(context, metric, cleared.changes)
      const set = new Changeset(tx)
      await set.remove(healthWatches, [watch], now)
      tellMetric(context, metric, set.changes, { reason })
      return { id: watch.id, version: version + 1 }
    },
  })
