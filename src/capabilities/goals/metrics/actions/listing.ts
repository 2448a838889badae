import { sql } from 'kysely'
import { notFound } from '#kernel/errors.ts'
import { implementRead } from '#platform/contract/implementation.ts'
import { findRecords, findWhere } from '#platform/records/records.ts'
import { type GoalsParts, sightOf } from '../../actions/loading.ts'
import { mayReadGoals } from '../../policy.ts'
import { keyResultNode, takesPart } from '../../view/nodes.ts'
import { goalBeside } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import * as contract from '../contract.ts'
import { answersForMetric, mayAddMetric, mayChangeMetric, mayEnterValues } from '../policy.ts'
import { isSameUnit } from '../rules/units.ts'
import { healthAlarms, healthWatches, type Metric, metricValues } from '../store/kinds.ts'
import { type Drawing, findMetrics } from '../store/reading.ts'
import { alarmItem, watchItem } from '../view/health.ts'
import { metricItem } from '../view/metric-item.ts'
import { factsOf, readMetric } from './loading.ts'

const most = { metrics: 500, values: 500, alarms: 50 }

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

export const listMetrics = (parts: GoalsParts) =>
  implementRead(contract.listMetrics, {
    async load(context, { unitId }) {
      const sight = await sightOf(parts, context)
      if (unitId && !sight.exists('unit', unitId)) throw notFound('goals.unit_not_found', 'unitId')
      return sight
    },
    may: mayReadGoals,
    run: ({ read, today, actor }, { text = '', unitId, mine, unitOfMeasure }, sight) =>
      read(async (tx) => {
        const subtree = unitId ? sight.unitSubtree(unitId) : null
        const isAsked = (metric: Metric) =>
          sight.seesFacts(metric) &&
          plain(metric.name).includes(plain(text)) &&
          (subtree === null || subtree.has(metric.unitId ?? '')) &&
          (!mine || answersForMetric(actor, sight.caseOf(metric))) &&
          (unitOfMeasure === undefined || isSameUnit(unitOfMeasure, metric.unitOfMeasure))
        const found = (await findMetrics(tx)).filter(isAsked)
        const shown = found.slice(0, most.metrics)
        const ids = shown.map(({ id }) => id)
        const facts = await factsOf(tx, ids, today)
        return {
          metrics: shown.map((metric) => metricItem(sight, metric, facts)),
          total: found.length,
          mayAdd: mayAddMetric(actor, sight.caseOf(mineAlone(actor.memberId))),
        }
      }),
  })

/** The least that anybody may add: one that no unit carries. */
const mineAlone = (createdBy: string) => ({
  unitId: null,
  roleId: null,
  visibility: 'workspace' as const,
  createdBy,
})

export const getMetric = (parts: GoalsParts) =>
  implementRead(contract.getMetric, {
    load: (context, { id }) => readMetric(parts, context, id),
    may: mayReadGoals,
    run: ({ read, today, actor }, { id }, { metric, sight, goal, standing }) =>
      read(async (tx) => {
        const facts = await factsOf(tx, [id], today)
        const values = await findWhere(tx, metricValues, sql`metric_id = ${id}`, {
          orderBy: sql`day desc, recorded_at desc, id desc`,
        })
        const alarms = await findWhere(tx, healthAlarms, sql`metric_id = ${id}`, {
          orderBy: sql`raised_at desc, id desc`,
          limit: most.alarms,
        })
        const watches = await findWhere(tx, healthWatches, sql`metric_id = ${id}`, {
          orderBy: sql`id`,
        })
        const watchIds = [...new Set(alarms.map(({ watchId }) => watchId))]
        const behind = await findRecords(tx, healthWatches, watchIds, { removed: true })
        const open = alarms.filter(({ clearedAt }) => clearedAt === null)
        const may = { goal, standing }
        return {
          metric: metricItem(sight, metric, facts),
          definition: metric.definition,
          createdBy: metric.createdBy,
          createdAt: metric.createdAt,
          values: values.slice(0, most.values).map(({ metricId: _, removedAt: __, ...one }) => one),
          valuesTotal: values.length,
          drawnBy: facts.drawings.flatMap((drawing) => drawnItem(sight, drawing) ?? []),
          watches: watches.flatMap((watch) => watchItem(sight, watch, open) ?? []),
          alarms: alarms.map((alarm) =>
            alarmItem(
              sight,
              alarm,
              behind.find(({ id: watchId }) => watchId === alarm.watchId),
            ),
          ),
          may: { change: mayChangeMetric(actor, may), enter: mayEnterValues(actor, may) },
        }
      }),
  })

function drawnItem(sight: Sight, { keyResultId, from }: Drawing) {
  const { keyResults, cycles } = sight.goals
  const row = keyResults.find(keyResultId)
  if (row === undefined || !takesPart(sight, keyResultId)) return null
  const goal = goalBeside(sight, keyResultNode(row))
  const { startValue, targetValue, lowerBound, upperBound } = keyResults.columns
  return {
    goal,
    cycle: cycles.columns.name.get(cycles.find(goal.cycleId) ?? -1) ?? '',
    start: startValue.get(row),
    target: targetValue.get(row),
    lower: lowerBound.get(row),
    upper: upperBound.get(row),
    from,
  }
}
