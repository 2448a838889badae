import { z } from 'zod'
import { owner } from '../../contract/shapes.ts'
import { visibility } from '../../contract/words.ts'
import { direction, rhythm, side } from './words.ts'

export const metricItem = z.object({
  id: z.string(),
  name: z.string(),
  unitOfMeasure: z.string().nullable(),
  direction,
  lowerWanted: z.number().nullable(),
  upperWanted: z.number().nullable(),
  rhythm,
  owner,
  visibility,
  /** What counts, the earliest day first; at most the latest 26. */
  points: z.array(z.object({ day: z.string(), value: z.number() })),
  /** Days since the last value; null without one, which is not 0. */
  ageDays: z.number().nullable(),
  /** Its last value is older than its rhythm allows. */
  isStale: z.boolean(),
  /** The side of an alarm that stands; null for none. */
  alarm: side.nullable(),
  /** Key results that draw on it and exist for the caller. */
  drawnBy: z.int(),
  mayEnter: z.boolean(),
  version: z.number(),
})
export type MetricItem = z.infer<typeof metricItem>

export const valueItem = z.object({
  id: z.string(),
  day: z.string(),
  value: z.number(),
  comment: z.string().nullable(),
  /** Member id; null for the product itself. */
  authorId: z.string().nullable(),
  recordedAt: z.string(),
  correctsId: z.string().nullable(),
  correctedById: z.string().nullable(),
  isSimulated: z.boolean(),
  version: z.number(),
})
export type ValueItem = z.infer<typeof valueItem>
