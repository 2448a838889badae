import { type Company, versionOf } from './company.ts'
import type { Subject } from './goal.ts'

type Build = (company: Company, goal: Subject) => Record<string, unknown>

const seen = (company: Company, id: string) => ({ id, version: versionOf(company, id) })

/** Inputs that succeed of the operations on metrics. */
export const metricInputs: Readonly<Record<string, Build>> = {
  'goals.listMetrics': (c) => ({ text: c.mark }),
  'goals.getMetric': (_, goal) => ({ id: goal.metricId }),
  'goals.listMetricActivity': (_, goal) => ({ metricId: goal.metricId, limit: 5 }),
  'goals.addMetric': (c) => ({
    name: 'New',
    direction: 'range',
    lowerWanted: 10,
    upperWanted: 20,
    rhythm: 'monthly',
    unitId: c.place.units.platform,
    roleId: c.place.roles.member,
  }),
  'goals.changeMetric': (c, goal) => ({ ...seen(c, goal.metricId), name: 'Renamed' }),
  'goals.removeMetric': (c, goal) => seen(c, goal.metricId),
  'goals.recordMetricValues': (_, goal) => ({
    metricId: goal.metricId,
    values: [
      { day: '2026-05-10', value: 41 },
      { day: '2026-05-11', value: 42, comment: 'A good day' },
    ],
  }),
  'goals.correctMetricValue': (c, goal) => ({ ...seen(c, goal.valueId), value: 31 }),
  'goals.removeMetricValue': (c, goal) => seen(c, goal.valueId),
  'goals.drawOnMetric': (c, goal) => ({ ...seen(c, goal.keyResultId), metricId: goal.metricId }),
  'goals.stopDrawing': (c, goal) => seen(c, goal.keyResultId),
  'goals.listHealth': (c) => ({ cycleId: c.cycles.quarter }),
  'goals.addHealthWatch': (c) => ({
    cycleId: c.cycles.quarter,
    metricId: c.goal.metricId,
    floor: 10,
    ceiling: 90,
  }),
  'goals.changeHealthWatch': (c) => ({ ...seen(c, c.watchId), ceiling: 90 }),
  'goals.removeHealthWatch': (c) => seen(c, c.watchId),
}
