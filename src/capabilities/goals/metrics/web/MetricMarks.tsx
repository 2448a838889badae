import Clock from 'lucide-react/icons/clock'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { Badge } from '#ui/Badge.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { MetricItem } from '../contract.ts'

/** An alarm that stands, and that no value has come for too long: two facts, never one. */
export function MetricMarks({ metric }: { metric: Pick<MetricItem, 'alarm' | 'isStale'> }) {
  const words = useMessages('metrics')
  return (
    <>
      {metric.alarm && (
        <Badge tone="bad" icon={<TriangleAlert size={12} aria-hidden="true" />}>
          {words.alarm[metric.alarm]}
        </Badge>
      )}
      {metric.isStale && (
        <span title={words.staleHint}>
          <Badge tone="outline" icon={<Clock size={12} aria-hidden="true" />}>
            {words.stale}
          </Badge>
        </span>
      )}
    </>
  )
}
