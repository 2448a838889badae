import { z } from 'zod'
import { id } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, written } from '../../contract/shapes.ts'

export const drawOnMetric = defineOperation({
  id: 'goals.drawOnMetric',
  effect: 'write',
  summary:
    'Lets a key result take its figure from a metric: the newest value at once, and every value from its day on.',
  input: z.object({ id, ...seen, metricId: id }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.key_result_not_found',
    'goals.metric_not_found',
    'goals.units_differ',
    'goals.milestone_draws_nothing',
  ],
})

export const stopDrawing = defineOperation({
  id: 'goals.stopDrawing',
  effect: 'write',
  summary: 'Lets people say the figure of a key result again. What it drew stays.',
  input: z.object({ id, ...seen }),
  output: written,
  errors: ['goals.cycle_closed', 'goals.key_result_not_found'],
})
