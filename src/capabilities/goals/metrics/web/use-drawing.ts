import { useWrite } from '#platform/web/use-write.ts'
import type { drawOnMetric } from '../contract.ts'

/** Lets a key result that was just saved take its figure from the metric that was chosen with it. */
export const useDrawing = () => {
  const draw = useWrite<typeof drawOnMetric>('goals.drawOnMetric', { invalidates: ['goals.'] })
  return async (
    { id, version }: { id: string; version: number },
    metric: { id: string } | null,
  ): Promise<void> => {
    if (metric === null) return
    // The key result is there; that it draws on nothing is said, and its menu offers it again.
    await draw.runAsync({ id, version, metricId: metric.id }).catch(() => undefined)
  }
}
