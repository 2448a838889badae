import { memo } from 'react'
import { lineBetween, type TreeBox } from './drawing.ts'

/** The lines between the boxes that are drawn. */
function Lines({ shown }: { shown: readonly TreeBox[] }) {
  const path = shown.map((box) => (box.above ? lineBetween(box.above, box) : '')).join('')
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
export const TreeLines = memo(Lines)
