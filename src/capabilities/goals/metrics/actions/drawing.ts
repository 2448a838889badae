import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import { type GoalsParts, type KeyResultFacts, loadKeyResult } from '../../actions/loading.ts'
import { changeOne, tell } from '../../actions/one-record.ts'
import { checkIns, type KeyResult, keyResults } from '../../store/kinds.ts'
import * as contract from '../contract.ts'
import { mayDrawOnMetric } from '../policy.ts'
import { isSameUnit } from '../rules/units.ts'
import { type Metric, type MetricValue, metricValues } from '../store/kinds.ts'
import { drawnCheckIn } from './drawn-check-in.ts'
import { keyResultNow } from './follow-values.ts'
import { loadMetric } from './loading.ts'

function mustAgree({ type, unitOfMeasure }: KeyResult, metric: Metric): void {
  if (type === 'milestone') throw new DomainError('invalid', 'goals.milestone_draws_nothing')
  if (!isSameUnit(unitOfMeasure, metric.unitOfMeasure))
    throw new DomainError('invalid', 'goals.units_differ', {
      params: { keyResult: unitOfMeasure, metric: metric.unitOfMeasure },
    })
}

async function newestOf({ tx }: WriteContext, metricId: string): Promise<MetricValue | undefined> {
  const [newest] = await findWhere(
    tx,
    metricValues,
    sql`metric_id = ${metricId} and corrected_by_id is null`,
    { orderBy: sql`day desc`, limit: 1 },
  )
  return newest
}

export const drawOnMetric = (parts: GoalsParts) =>
  implementWrite(contract.drawOnMetric, {
    async load(context, { id, metricId }) {
      const facts = await loadKeyResult(parts, context, id)
      const { metric } = await loadMetric(parts, context, metricId)
      return { ...facts, metric }
    },
    may: mayDrawOnMetric,
    async run(context, { id, version, reason }, { metric, ...facts }) {
      const { keyResult: before } = facts
      mustHaveSeen(before, version)
      if (before.metricId === metric.id) return { id, version }
      mustAgree(before, metric)
      const set = new Changeset(context.tx)
      const newest = await newestOf(context, metric.id)
      if (newest) await takeNewest(context, set, facts, newest)
      const { version: _, ...now } = await keyResultNow(context.tx, before, context.now)
      const drawing = {
        metricId: metric.id,
        drawsFrom: newest?.day ?? facts.cycle.startsOn ?? context.today,
      }
      const moved = newest ? now : before
      await set.change(keyResults, [{ before, set: { ...moved, ...drawing, version } }])
      tell(context, set, { objectiveId: before.objectiveId, reason })
      return { id, version: version + 1 }
    },
  })

/** A value it drew before, until it stopped, stands already. */
async function takeNewest(
  context: WriteContext,
  set: Changeset,
  { keyResult, sight }: KeyResultFacts,
  value: MetricValue,
): Promise<void> {
  const drawnOnce = sql`key_result_id = ${keyResult.id} and metric_value_id = ${value.id}`
  const [known] = await findWhere(context.tx, checkIns, drawnOnce, { limit: 1 })
  if (known) return
  const { timeZone } = sight.goals.settings
  const drawn = { keyResultId: keyResult.id, value, corrects: null, timeZone }
  await set.add(checkIns, [drawnCheckIn(context, drawn)])
}

export const stopDrawing = (parts: GoalsParts) =>
  implementWrite(contract.stopDrawing, {
    load: (context, { id }) => loadKeyResult(parts, context, id),
    may: mayDrawOnMetric,
    async run(context, { version, reason }, { keyResult: before }) {
      mustHaveSeen(before, version)
      const set = { metricId: null, drawsFrom: null }
      const { objectiveId } = before
      return changeOne(context, keyResults, { before, set }, { objectiveId, reason })
    },
  })
