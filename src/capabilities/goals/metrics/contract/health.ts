import { z } from 'zod'
import { figure, id, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, written } from '../../contract/shapes.ts'
import { watchItem } from './health-items.ts'
import { metricItem } from './metric-item.ts'

export type { AlarmItem, WatchItem } from './health-items.ts'
export type { MetricItem, ValueItem } from './metric-item.ts'

const bounds = { floor: figure.nullable().optional(), ceiling: figure.nullable().optional() }
const boundErrors = ['goals.watch_wants_a_bound', 'goals.bounds_reversed']

export const listHealth = defineOperation({
  id: 'goals.listHealth',
  effect: 'read',
  summary: 'The metrics a cycle watches beside its goals, those in alarm first.',
  input: z.object({
    cycleId: id,
    /** Only what is watched for this unit. */
    unitId: id.optional(),
  }),
  output: z.object({
    watches: z.array(watchItem.extend({ metric: metricItem })),
    /** Whether the caller may watch one more, for the workspace or for the unit asked for. */
    mayAdd: z.boolean(),
  }),
  errors: ['goals.cycle_not_found', 'goals.unit_not_found'],
})

export const addHealthWatch = defineOperation({
  id: 'goals.addHealthWatch',
  effect: 'write',
  summary: 'Lets a cycle, or a unit in it, watch a metric: an alarm outside of floor and ceiling.',
  input: z.object({ cycleId: id, metricId: id, unitId: id.nullable().optional(), ...bounds }),
  output: written,
  errors: [
    'goals.cycle_closed',
    'goals.cycle_not_found',
    'goals.metric_not_found',
    'goals.unit_not_found',
    'goals.watch_exists',
    ...boundErrors,
  ],
})

export const changeHealthWatch = defineOperation({
  id: 'goals.changeHealthWatch',
  effect: 'write',
  summary: 'Changes the floor or the ceiling of a watch.',
  input: z.object({ id, ...seen, ...bounds }),
  output: written,
  errors: ['goals.cycle_closed', 'goals.watch_not_found', ...boundErrors],
})

export const removeHealthWatch = defineOperation({
  id: 'goals.removeHealthWatch',
  effect: 'destructive',
  summary: 'Watches a metric no longer; an alarm that stands is cleared.',
  input: z.object({ id, version, reason: seen.reason }),
  output: written,
  errors: ['goals.cycle_closed', 'goals.watch_not_found'],
})
