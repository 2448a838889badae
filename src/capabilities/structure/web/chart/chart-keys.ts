import type { Expansion } from './expansion.ts'
import type { ChartLayout, Placed } from './layout.ts'

/** What a key does to the chart: another unit becomes the active one, or one folds. */
export type ChartMove = { to: string } | { fold: string; open: boolean } | null

const nearestInColumn = (layout: ChartLayout, from: Placed, side: 1 | -1): Placed | undefined =>
  layout.nodes
    .filter((node) => node.x === from.x && (node.y - from.y) * side > 0)
    .sort((a, b) => (a.y - b.y) * side)[0]

const outward = ({ unit }: Placed, layout: ChartLayout, open: Expansion): ChartMove => {
  if (unit.children.length === 0) return null
  if (!open.has(unit.id)) return { fold: unit.id, open: true }
  const first = layout.nodes.find((node) => node.above === unit)
  return first ? { to: first.unit.id } : null
}

const inward = ({ unit, above }: Placed, open: Expansion): ChartMove => {
  if (open.has(unit.id) && unit.children.length > 0) return { fold: unit.id, open: false }
  return above ? { to: above.id } : null
}

/** Arrows as in a tree that grows to the right; up and down stay in the column. */
export const moveFor = (
  key: string,
  from: Placed,
  layout: ChartLayout,
  open: Expansion,
): ChartMove => {
  if (key === 'ArrowRight' || key === 'l') return outward(from, layout, open)
  if (key === 'ArrowLeft' || key === 'h') return inward(from, open)
  const side = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key]
  const next =
    side === 1 || side === -1
      ? nearestInColumn(layout, from, side)
      : { Home: layout.nodes[0], End: layout.nodes.at(-1) }[key]
  return next ? { to: next.unit.id } : null
}
