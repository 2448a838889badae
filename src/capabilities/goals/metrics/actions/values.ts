import { sql } from 'kysely'
import { DomainError, type Issue } from '#kernel/errors.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { Changeset, mustHaveSeen } from '#platform/records/changeset.ts'
import { findWhere } from '#platform/records/records.ts'
import type { GoalsParts } from '../../actions/loading.ts'
import * as contract from '../contract.ts'
import { mayCorrectValue, mayEnterValues } from '../policy.ts'
import { type MetricValue, metricValues } from '../store/kinds.ts'
import { followValues } from './follow-values.ts'
import { loadMetric, loadValue } from './loading.ts'
import { tellMetric } from './tell.ts'

const earliest = '1900-01-01'

/** Days that have a value that counts. */
async function takenDays(tx: Tx, metricId: string): Promise<Set<string>> {
  const found = await findWhere(
    tx,
    metricValues,
    sql`metric_id = ${metricId} and corrected_by_id is null`,
  )
  return new Set(found.map(({ day }) => day))
}

/** What is wrong with a day; null for nothing. */
function faultOf(day: string, today: string, taken: ReadonlySet<string>): string | null {
  if (day > today) return 'goals.metric_value_in_the_future'
  if (day < earliest) return 'goals.metric_value_too_early'
  return taken.has(day) ? 'goals.metric_day_taken' : null
}

/** Of many rows each wrong one is named; one alone is refused by what is wrong with it. */
function mustAllFit(
  rows: readonly { day: string }[],
  today: string,
  before: ReadonlySet<string>,
): void {
  const taken = new Set(before)
  const issues: Issue[] = rows.flatMap(({ day }, at) => {
    const code = faultOf(day, today, taken)
    taken.add(day)
    return code === null ? [] : [{ path: `values[${at}].day`, code, params: { day } }]
  })
  const [first] = issues
  if (!first) return
  const code = rows.length === 1 ? first.code : 'goals.metric_rows_refused'
  const params = { ...first.params, count: issues.length }
  throw new DomainError('invalid', code, { params, issues })
}

export const recordMetricValues = (parts: GoalsParts) =>
  implementWrite(contract.recordMetricValues, {
    load: (context, { metricId }) => loadMetric(parts, context, metricId),
    may: mayEnterValues,
    async run(context, { values }, { metric, sight }) {
      mustAllFit(values, context.today, await takenDays(context.tx, metric.id))
      const made = values.map(({ day, value, comment }) =>
        valueRecord(context, { metricId: metric.id, day, value, comment: comment || null }),
      )
      const set = new Changeset(context.tx)
      await set.add(metricValues, made)
      const moved = await followValues(context, sight, metric)
      tellMetric(context, metric, set.changes)
      return { ids: made.map(({ id }) => id), moved }
    },
  })

type Said = Pick<MetricValue, 'metricId' | 'day' | 'value' | 'comment'>

const valueRecord = (
  { newId, now, actor }: WriteContext,
  said: Said,
  correctsId: string | null = null,
): MetricValue => ({
  id: newId(),
  ...said,
  authorId: actor.memberId,
  recordedAt: now.toISOString(),
  correctsId,
  correctedById: null,
  isSimulated: false,
  version: 1,
  removedAt: null,
})

function mustStand({ correctedById }: MetricValue): void {
  if (correctedById !== null)
    throw new DomainError('conflict', 'goals.metric_value_already_corrected')
}

export const correctMetricValue = (parts: GoalsParts) =>
  implementWrite(contract.correctMetricValue, {
    load: (context, { id }) => loadValue(parts, context, id),
    may: mayCorrectValue,
    async run(context, { version, reason, ...said }, { metric, original, sight }) {
      mustStand(original)
      mustHaveSeen(original, version)
      const { day = original.day, value = original.value } = said
      const comment = said.comment === undefined ? original.comment : said.comment || null
      if (day !== original.day) {
        const fault = faultOf(day, context.today, await takenDays(context.tx, metric.id))
        if (fault)
          throw new DomainError('invalid', fault, { issues: [{ path: 'day', code: fault }] })
      }
      const next = { metricId: metric.id, day, value, comment }
      const corrected = valueRecord(context, next, original.id)
      const set = new Changeset(context.tx)
      await set.change(metricValues, [{ before: original, set: { correctedById: corrected.id } }])
      await set.add(metricValues, [corrected])
      const moved = await followValues(context, sight, metric)
      tellMetric(context, metric, set.changes, { reason })
      return { id: corrected.id, version: 1, moved }
    },
  })

export const removeMetricValue = (parts: GoalsParts) =>
  implementWrite(contract.removeMetricValue, {
    load: (context, { id }) => loadValue(parts, context, id),
    may: mayCorrectValue,
    async run(context, { id, version, reason }, { metric, original, sight }) {
      mustStand(original)
      mustHaveSeen(original, version)
      const set = new Changeset(context.tx)
      await set.remove(metricValues, [original], context.now)
      const moved = await followValues(context, sight, metric)
      tellMetric(context, metric, set.changes, { reason })
      return { id, version: version + 1, moved }
    },
  })
