import { z } from 'zod'
import { namedUnit } from '../../contract/shapes.ts'
import { side } from './words.ts'

export const alarmItem = z.object({
  id: z.string(),
  side,
  /** The floor or ceiling that was crossed, and the value that crossed it on its day. */
  bound: z.number(),
  value: z.number(),
  day: z.string(),
  raisedAt: z.string(),
  clearedAt: z.string().nullable(),
  clearedOn: z.string().nullable(),
  /** Whose watch it was. */
  cycle: z.string().nullable(),
  unit: namedUnit.nullable(),
})
export type AlarmItem = z.infer<typeof alarmItem>

export const watchItem = z.object({
  id: z.string(),
  metricId: z.string(),
  cycle: z.object({ id: z.string(), name: z.string() }),
  /** null: the whole workspace. */
  unit: namedUnit.nullable(),
  floor: z.number().nullable(),
  ceiling: z.number().nullable(),
  /** The alarm that stands. */
  alarm: alarmItem.nullable(),
  mayChange: z.boolean(),
  version: z.number(),
})
export type WatchItem = z.infer<typeof watchItem>

/** An alarm that stands on a metric of mine. */
export const owedAlarm = z.object({
  id: z.string(),
  metricId: z.string(),
  name: z.string(),
  unitOfMeasure: z.string().nullable(),
  side,
  bound: z.number(),
  /** The newest value and its day. */
  value: z.number(),
  day: z.string(),
  raisedAt: z.string(),
  cycleId: z.string(),
})
