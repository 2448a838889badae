import { memo } from 'react'
import { indent } from './TableRow.tsx'

type FlyingRowProps = {
  index: number
  top: number
  height: number
  depth: number | undefined
  text: string
}

/** A row while it flies past: its words where they will be, and nothing to press. */
export const FlyingRow = memo(({ index, top, height, depth, text }: FlyingRowProps) => (
  // biome-ignore lint/a11y/useSemanticElements: only the rows in sight exist
  // biome-ignore lint/a11y/useFocusableInteractive: it is gone before a key could reach it
  <div
    role="row"
    aria-rowindex={index + 2}
    aria-level={depth === undefined ? undefined : depth + 1}
    style={{ transform: `translateY(${top}px)`, height, lineHeight: `${height}px` }}
    className="absolute inset-x-0 top-0 overflow-hidden border-b border-line contain-strict text-sm text-ink-soft"
  >
    {/* biome-ignore lint/a11y/useSemanticElements: only the rows in sight exist */}
    {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
    <div
      role="rowheader"
      className="sticky left-0 w-fit max-w-full truncate"
      style={{ paddingLeft: depth === undefined ? 32 : 58 + depth * indent }}
    >
      {text}
    </div>
  </div>
))
