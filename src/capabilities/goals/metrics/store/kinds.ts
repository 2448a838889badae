import {
  date,
  instant,
  orNull,
  type RecordIn,
  type RecordKind,
  real,
  recordKind,
  text,
  uuid,
  word,
  yesNo,
} from '#platform/records/fields.ts'
import type { Visibility } from '../../contract/words.ts'
import type { Side } from '../rules/alarm.ts'
import type { Direction } from '../rules/change.ts'
import type { Rhythm } from '../rules/staleness.ts'

export const metrics = recordKind('metric', {
  name: text,
  unitOfMeasure: orNull(text),
  direction: word<Direction>(),
  lowerWanted: orNull(real),
  upperWanted: orNull(real),
  definition: orNull(text),
  rhythm: word<Rhythm>(),
  unitId: orNull(uuid),
  roleId: orNull(uuid),
  visibility: word<Visibility>(),
  createdBy: orNull(uuid),
  createdAt: instant,
})

export const metricValues = recordKind('metric-value', {
  metricId: uuid,
  day: date,
  value: real,
  comment: orNull(text),
  authorId: orNull(uuid),
  recordedAt: instant,
  correctsId: orNull(uuid),
  correctedById: orNull(uuid),
  isSimulated: yesNo,
})

export const healthWatches = recordKind('health-watch', {
  cycleId: uuid,
  unitId: orNull(uuid),
  metricId: uuid,
  floor: orNull(real),
  ceiling: orNull(real),
  createdBy: orNull(uuid),
  createdAt: instant,
})

export const healthAlarms = recordKind('health-alarm', {
  watchId: uuid,
  metricId: uuid,
  side: word<Side>(),
  bound: real,
  value: real,
  day: date,
  raisedAt: instant,
  clearedAt: orNull(instant),
  clearedOn: orNull(date),
})

export type Metric = RecordIn<typeof metrics>
export type MetricValue = RecordIn<typeof metricValues>
export type HealthWatch = RecordIn<typeof healthWatches>
export type HealthAlarm = RecordIn<typeof healthAlarms>

/** Parents before children. Alarms follow from the values and are never put back by hand. */
export const metricKinds: readonly RecordKind[] = [metrics, metricValues, healthWatches]
const told = new Set([...metricKinds, healthAlarms].map(({ kind }) => kind))

export const isMetricKind = (kind: string): boolean => told.has(kind)
