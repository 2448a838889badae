import { useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { HistoryDrawing } from './HistoryDrawing.tsx'
import { HistoryLegend } from './HistoryLegend.tsx'
import { HistoryTable } from './HistoryTable.tsx'
import type { HistoryChartProps } from './history-props.ts'
import { useMessages } from './i18n.tsx'
import { useWidth } from './use-width.ts'

/** Values over time against target and pace, confidence below; points by arrow keys; a table on request. */
export function HistoryChart(props: HistoryChartProps) {
  const words = useMessages('ui').chart
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [asTable, setAsTable] = useState(false)
  const given = props.points.some((point) => point.value !== null || point.confidence)
  return (
    <figure className="flex flex-col gap-2">
      <div ref={box} className="min-w-0">
        {!given && (
          <p className="flex h-32 items-center justify-center rounded-m border border-line px-4 text-center text-sm text-ink-faint">
            {words.empty}
          </p>
        )}
        {given && asTable && <HistoryTable {...props} />}
        {given && !asTable && width > 0 && <HistoryDrawing {...props} width={width} />}
      </div>
      {given && (
        <figcaption className="flex flex-wrap items-center justify-between gap-2 text-xs text-ink-faint">
          <HistoryLegend
            target={props.target != null}
            pace={Boolean(props.pace)}
            confidence={!props.withoutConfidence}
          />
          <Button kind="quiet" size="s" onClick={() => setAsTable(!asTable)}>
            {asTable ? words.asChart : words.asTable}
          </Button>
        </figcaption>
      )}
    </figure>
  )
}
