import type { MapLayout, Placed } from './layout.ts'

/** What a key does to the map: another place becomes the active one, or one folds. */
export type MapMove = { to: string } | { fold: string; open: boolean } | null

const nearestInColumn = (layout: MapLayout, from: Placed, side: 1 | -1): Placed | undefined =>
  layout.nodes
    .filter((node) => node.x === from.x && (node.y - from.y) * side > 0)
    .sort((a, b) => (a.y - b.y) * side)[0]

const outward = (from: Placed, layout: MapLayout): MapMove => {
  if (from.more !== null || from.row.children === 0) return null
  if (from.row.shown === 0) return { fold: from.row.id, open: true }
  const first = layout.nodes.find((node) => node.above === from)
  return first ? { to: first.key } : null
}

const inward = ({ row, more, above }: Placed): MapMove => {
  if (more === null && row.shown > 0) return { fold: row.id, open: false }
  return above ? { to: above.key } : null
}

/** Arrows as in a tree that grows to the right; up and down stay in the column. */
export const moveFor = (key: string, from: Placed, layout: MapLayout): MapMove => {
  if (key === 'ArrowRight' || key === 'l') return outward(from, layout)
  if (key === 'ArrowLeft' || key === 'h') return inward(from)
  const side = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key]
  const next =
    side === 1 || side === -1
      ? nearestInColumn(layout, from, side)
      : { Home: layout.nodes[0], End: layout.nodes.at(-1) }[key]
  return next ? { to: next.key } : null
}
