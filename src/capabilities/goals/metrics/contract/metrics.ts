import { z } from 'zod'
import {
  feedId,
  figure,
  id,
  line,
  name,
  nextCursor,
  page,
  paragraph,
  version,
} from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { activityItem } from '../../contract/activity.ts'
import { goalBeside, seen, written } from '../../contract/shapes.ts'
import { visibility } from '../../contract/words.ts'
import { alarmItem, watchItem } from './health-items.ts'
import { metricItem, valueItem } from './metric-item.ts'
import { direction, rhythm } from './words.ts'

const described = {
  unitOfMeasure: line(60).nullable().optional(),
  /** Of a range, both inside; at least one is given. */
  lowerWanted: figure.nullable().optional(),
  upperWanted: figure.nullable().optional(),
  /** How it is counted, and where from. */
  definition: paragraph(4000).nullable().optional(),
  unitId: id.nullable().optional(),
  roleId: id.nullable().optional(),
  visibility: visibility.optional(),
}

const ownerErrors = ['goals.unit_not_found', 'goals.role_not_found', 'goals.role_outside_unit']
const figureErrors = ['goals.range_wants_a_bound', 'goals.bounds_reversed']

export const listMetrics = defineOperation({
  id: 'goals.listMetrics',
  effect: 'read',
  summary: 'The metrics of the workspace by name, each with its latest values; at most 500.',
  input: z.object({
    /** Words of the name. */
    text: z.string().trim().max(200).optional(),
    /** Carried by this unit or one below it. */
    unitId: id.optional(),
    /** Only those I carry. */
    mine: z.boolean().default(false),
    /** Only those in this unit of measure, for a key result to draw on. */
    unitOfMeasure: z.string().trim().max(60).nullable().optional(),
  }),
  output: z.object({
    metrics: z.array(metricItem),
    /** Of all that were asked for. */
    total: z.int(),
    mayAdd: z.boolean(),
  }),
  errors: ['goals.unit_not_found'],
})

export const getMetric = defineOperation({
  id: 'goals.getMetric',
  effect: 'read',
  summary: 'One metric: its values, the key results that draw on it, who watches it, its alarms.',
  input: z.object({ id }),
  output: z.object({
    metric: metricItem,
    definition: z.string().nullable(),
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    /** The latest day first, corrected ones beside what corrected them; at most 500. */
    values: z.array(valueItem),
    valuesTotal: z.int(),
    /** Key results that draw on it. */
    drawnBy: z.array(
      z.object({
        goal: goalBeside,
        cycle: z.string(),
        start: z.number().nullable(),
        target: z.number().nullable(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
        from: z.string().nullable(),
      }),
    ),
    watches: z.array(watchItem),
    /** The latest first; at most 50. */
    alarms: z.array(alarmItem),
    may: z.object({ change: z.boolean(), enter: z.boolean() }),
  }),
  errors: ['goals.metric_not_found'],
})

export const addMetric = defineOperation({
  id: 'goals.addMetric',
  effect: 'write',
  summary: 'Adds a metric that is followed beyond any one cycle.',
  input: z.object({ name, direction, rhythm: rhythm.default('weekly'), ...described }),
  output: written,
  errors: [...figureErrors, ...ownerErrors],
})

export const changeMetric = defineOperation({
  id: 'goals.changeMetric',
  effect: 'write',
  summary: 'Changes what a metric says. Its unit stays while a key result draws on it.',
  input: z.object({
    id,
    ...seen,
    name: name.optional(),
    direction: direction.optional(),
    rhythm: rhythm.optional(),
    ...described,
  }),
  output: written,
  errors: [
    'goals.metric_not_found',
    'goals.unit_in_use',
    'goals.only_its_creator_makes_it_private',
    ...figureErrors,
    ...ownerErrors,
  ],
})

export const removeMetric = defineOperation({
  id: 'goals.removeMetric',
  effect: 'destructive',
  summary:
    'Removes a metric and what watches it. Key results that draw on it keep what they drew, and go on by themselves.',
  input: z.object({ id, version, reason: seen.reason }),
  output: z.object({ id: z.string(), version: z.number(), feedId }),
  errors: ['goals.metric_not_found'],
})

export const listMetricActivity = defineOperation({
  id: 'goals.listMetricActivity',
  effect: 'read',
  summary: 'What happened to a metric, the latest first.',
  input: z.object({ metricId: id, ...page }),
  output: z.object({ entries: z.array(activityItem), nextCursor }),
  errors: ['goals.metric_not_found', 'request.bad_cursor'],
})
