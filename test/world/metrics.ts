import type { Plan } from './goal.ts'
import type { Speaker } from './speaker.ts'

/** A metric with its values. */
export interface Followed {
  metricId: string
  /** The earlier one of its two values. */
  valueId: string
}

/** Carried and seen as the goal it is planted with. */
export async function plantMetric(
  maker: Speaker,
  { title, carrier, visibility = 'workspace', mark, settle }: Plan,
): Promise<Followed> {
  const metricId = await maker.make('goals.addMetric', {
    name: `metric ${title}`,
    direction: 'up',
    definition: `counted at ${mark}`,
    ...carrier,
    visibility,
  })
  await settle?.(metricId, 'goals.changeMetric')
  const value = (day: string, figure: number) =>
    maker.tell('goals.recordMetricValues', {
      metricId,
      values: [{ day, value: figure, comment: `heard of ${mark}` }],
    })
  const { ids } = (await value('2026-05-01', 30)) as { ids: string[] }
  await value('2026-05-08', 40)
  return { metricId, valueId: ids[0] ?? '' }
}
