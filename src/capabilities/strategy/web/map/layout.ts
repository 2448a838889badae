import type { MapRow } from '../../contract.ts'

/** A place on the drawing: a row of the answer, or the rest of a branch that is not shown yet. */
export type Placed = {
  /** Unique on the drawing: an objective that serves two goals stands under both. */
  key: string
  row: MapRow
  /** Index of the row in the answer. */
  at: number
  /** Given: stands for so many more of what hangs on `row`. */
  more: number | null
  x: number
  y: number
  height: number
  above: Placed | null
}

export type MapLayout = {
  nodes: readonly Placed[]
  byKey: ReadonlyMap<string, Placed>
  width: number
  height: number
}

export const nodeWidth = 264
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
export function layoutOf(rows: readonly MapRow[]): MapLayout {
  const nodes: Placed[] = []
  const placed: Placed[] = []
  let bottom = 0
  let deepest = 0
  const below = new Map<number, number[]>()
  rows.forEach((row, at) => {
    const siblings = below.get(row.parent)
    if (siblings) siblings.push(at)
    else below.set(row.parent, [at])
  })
  const xOf = (depth: number): number => depth * (nodeWidth + columnGap)
  const place = (at: number, above: Placed | null): void => {
    const row = rows[at]
    if (!row) return
    const key = `${above ? above.key : ''}/${row.id}`
    const height = heights[row.kind]
    const node: Placed = {
      key,
      row,
      at,
      more: null,
      x: xOf(row.depth),
      y: bottom,
      height,
      above,
    }
    nodes.push(node)
    placed[at] = node
    deepest = Math.max(deepest, row.depth)
    const top = bottom
    for (const child of below.get(at) ?? []) place(child, node)
    const rest = row.shown > 0 ? row.children - row.shown : 0
    if (rest > 0) {
      nodes.push({
        key: `${key}/more`,
        row,
        at,
        more: rest,
        x: xOf(row.depth + 1),
        y: bottom,
        height: moreHeight,
        above: node,
      })
      bottom += moreHeight + rowGap
    }
    bottom = Math.max(bottom, top + height + rowGap)
  }
  for (const top of below.get(-1) ?? []) {
    place(top, null)
    bottom += groupGap
  }
  return {
    nodes,
    byKey: new Map(nodes.map((node) => [node.key, node])),
    width: xOf(deepest) + nodeWidth,
    height: Math.max(0, bottom - rowGap - groupGap),
  }
}

/** From the right edge of one box to the left edge of another, with soft corners. */
export const lineBetween = (from: Placed, to: Placed): string => {
  const [x1, y1] = [from.x + nodeWidth, from.y + Math.min(from.height, 84) / 2]
  const [x2, y2] = [to.x, to.y + Math.min(to.height, 84) / 2]
  if (y1 === y2) return `M${x1} ${y1}H${x2}`
  const middle = x1 + columnGap / 2
  const bend = Math.min(8, Math.abs(y2 - y1) / 2) * Math.sign(y2 - y1)
  return `M${x1} ${y1}H${middle - Math.abs(bend)}q${Math.abs(bend)} 0 ${Math.abs(bend)} ${bend}V${y2 - bend}q0 ${bend} ${Math.abs(bend)} ${bend}H${x2}`
}
