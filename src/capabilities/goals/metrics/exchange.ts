import {
  date,
  instant,
  type JoinedPart,
  line,
  listOf,
  number,
  ref,
  text,
  word,
  yes,
} from '../exchange/declare-part.ts'
import { DIRECTIONS } from './rules/change.ts'
import { RHYTHMS } from './rules/staleness.ts'
import { healthAlarms, healthWatches, metrics, metricValues } from './store/kinds.ts'

const isReversed = (lower: unknown, upper: unknown): boolean =>
  typeof lower === 'number' && typeof upper === 'number' && lower > upper

const values = listOf(metricValues, {
  name: 'values',
  parent: 'metricId',
  fields: {
    day: date('day', { needed: true }),
    value: number('value', { needed: true }),
    comment: text('comment', { max: 4000 }),
    by: ref('authorId', 'member'),
    recordedAt: instant('recordedAt', { needed: true }),
    corrects: ref('correctsId', metricValues.kind),
    correctedBy: ref('correctedById', metricValues.kind),
    simulated: yes('isSimulated'),
  },
  // One value counts for a day.
  sameAs: ({ day, correctedById }) => (correctedById === null ? [day] : null),
})

const alarms = listOf(healthAlarms, {
  name: 'alarms',
  parent: 'watchId',
  fields: {
    metric: ref('metricId', metrics.kind, { needed: true }),
    side: word('side', ['below', 'above'], { needed: true }),
    bound: number('bound', { needed: true }),
    value: number('value', { needed: true }),
    day: date('day', { needed: true }),
    raisedAt: instant('raisedAt', { needed: true }),
    clearedAt: instant('clearedAt'),
    clearedOn: date('clearedOn'),
  },
  // One at a time stands.
  sameAs: ({ clearedAt }) => (clearedAt === null ? ['standing'] : null),
})

const watches = listOf(healthWatches, {
  name: 'watches',
  fields: {
    cycle: ref('cycleId', 'cycle', { needed: true }),
    unit: ref('unitId', 'unit'),
    metric: ref('metricId', metrics.kind, { needed: true }),
    floor: number('floor'),
    ceiling: number('ceiling'),
    by: ref('createdBy', 'member'),
    since: instant('createdAt', { needed: true }),
  },
  lists: [alarms],
  sameAs: ({ cycleId, metricId, unitId }) => [cycleId, metricId, unitId ?? ''],
  check({ floor, ceiling }, refuse) {
    if (floor === null && ceiling === null) refuse('floor', 'goals.import_missing')
    if (isReversed(floor, ceiling)) refuse('ceiling', 'goals.bounds_reversed')
  },
})

const theMetrics = listOf(metrics, {
  name: 'list',
  fields: {
    name: line('name', { max: 200, needed: true }),
    unitOfMeasure: line('unitOfMeasure', { max: 60 }),
    direction: word('direction', DIRECTIONS, { needed: true }),
    lower: number('lowerWanted'),
    upper: number('upperWanted'),
    definition: text('definition', { max: 4000 }),
    rhythm: word('rhythm', RHYTHMS, { otherwise: 'monthly' }),
    unit: ref('unitId', 'unit'),
    owner: ref('roleId', 'role'),
    visibility: word('visibility', ['workspace', 'unit', 'private'], { otherwise: 'workspace' }),
    by: ref('createdBy', 'member'),
    since: instant('createdAt', { needed: true }),
  },
  lists: [values],
  check({ lowerWanted, upperWanted }, refuse) {
    if (isReversed(lowerWanted, upperWanted)) refuse('upper', 'goals.bounds_reversed')
  },
})

/** Metrics in a file. Key results name them, so they are read before the goals. */
export const metricsPart: JoinedPart = {
  key: 'metrics',
  isBeforeGoals: true,
  lists: [theMetrics, watches],
}
