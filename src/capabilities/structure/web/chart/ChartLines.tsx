import { memo } from 'react'
import { type ChartLayout, lineBetween, type Placed } from './layout.ts'

type ChartLinesProps = {
  layout: ChartLayout
  shown: readonly Placed[]
}

/** The lines between the boxes that are drawn. */
function Lines({ layout, shown }: ChartLinesProps) {
  const path = shown
    .flatMap((node) => {
      const above = node.above && layout.byId.get(node.above.id)
      return above ? [lineBetween(above, node)] : []
    })
    .join('')
  return (
    <svg
      aria-hidden="true"
      width={1}
      height={1}
      className="absolute top-0 left-0 overflow-visible fill-none stroke-line-strong"
    >
      {/* Half a pixel, so that a line of one pixel fills one. */}
      <path d={path} transform="translate(0.5 0.5)" />
    </svg>
  )
}

/** Drawn again only when other boxes are in sight. */
export const ChartLines = memo(Lines)
