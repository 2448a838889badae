import { drawingOf, type TreeBox, type TreeDrawing } from '#ui/tree/drawing.ts'
import type { MapRow } from '../../contract.ts'

/**
 * A place on the drawing: a row of the answer, or the rest of a branch that is not shown yet. An
 * objective that serves two goals stands under both.
 */
export type Placed = TreeBox & {
  row: MapRow
  /** Given: stands for so many more of what hangs on `row`. */
  more: number | null
  above: Placed | null
}

const width = 264
const columnGap = 52
const rowGap = 10
/** Between one direction and the next. */
const groupGap = 26
const moreHeight = 28

const heights: Record<MapRow['kind'], number> = {
  direction: 88,
  unaligned: 88,
  objective: 84,
  'key-result': 76,
}

/**
 * A tree that grows to the right: each place stands level with the first thing that hangs on it, so
 * that lines can be read like lines of text.
 */
export function layoutOf(rows: readonly MapRow[]): TreeDrawing<Placed> {
  const boxes: Placed[] = []
  let bottom = 0
  const below = Map.groupBy(rows.keys(), (at) => rows[at]?.parent ?? -1)
  const xOf = (depth: number): number => depth * (width + columnGap)
  const place = (at: number, above: Placed | null): void => {
    const row = rows[at]
    if (!row) return
    const key = `${above ? above.key : ''}/${row.id}`
    const height = heights[row.kind]
    const own: Placed = {
      key,
      row,
      more: null,
      x: xOf(row.depth),
      y: bottom,
      width,
      height,
      joint: Math.min(height, heights.objective) / 2,
      above,
      isOpen: row.children > 0 ? row.shown > 0 : null,
    }
    boxes.push(own)
    const top = bottom
    for (const child of below.get(at) ?? []) place(child, own)
    const rest = row.shown > 0 ? row.children - row.shown : 0
    if (rest > 0) {
      boxes.push({
        key: `${key}/more`,
        row,
        more: rest,
        x: xOf(row.depth + 1),
        y: bottom,
        width,
        height: moreHeight,
        joint: moreHeight / 2,
        above: own,
        isOpen: null,
      })
      bottom += moreHeight + rowGap
    }
    bottom = Math.max(bottom, top + height + rowGap)
  }
  for (const top of below.get(-1) ?? []) {
    place(top, null)
    bottom += groupGap
  }
  return drawingOf(boxes)
}
