import { z } from 'zod'
import { calendarDate, feedId, figure, id, paragraph, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen } from '../../contract/shapes.ts'

const comment = paragraph(4000).nullable().optional()

/** Key results whose figure moved with it. */
const moved = { moved: z.int() }

const dayErrors = [
  'goals.metric_value_in_the_future',
  'goals.metric_value_too_early',
  'goals.metric_day_taken',
]

export const recordMetricValues = defineOperation({
  id: 'goals.recordMetricValues',
  effect: 'write',
  summary:
    'Records values of a metric, each for its day: all of them or none. Key results that draw on it move at once.',
  input: z.object({
    metricId: id,
    values: z
      .array(z.object({ day: calendarDate, value: figure, comment }))
      .min(1)
      .max(1000),
  }),
  output: z.object({ ids: z.array(z.string()), feedId, ...moved }),
  errors: ['goals.metric_not_found', 'goals.metric_rows_refused', ...dayErrors],
})

export const correctMetricValue = defineOperation({
  id: 'goals.correctMetricValue',
  effect: 'write',
  summary: 'Puts a corrected value in the place of one; the original stays, marked corrected.',
  input: z.object({
    id,
    version,
    reason: seen.reason,
    day: calendarDate.optional(),
    value: figure.optional(),
    comment,
  }),
  output: z.object({ id: z.string(), version: z.number(), feedId, ...moved }),
  errors: ['goals.metric_value_not_found', 'goals.metric_value_already_corrected', ...dayErrors],
})

export const removeMetricValue = defineOperation({
  id: 'goals.removeMetricValue',
  effect: 'destructive',
  summary: 'Removes a value, and with it the check-ins that were drawn from it.',
  input: z.object({ id, version, reason: seen.reason }),
  output: z.object({ id: z.string(), version: z.number(), feedId, ...moved }),
  errors: ['goals.metric_value_not_found', 'goals.metric_value_already_corrected'],
})
