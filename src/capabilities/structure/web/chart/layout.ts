import type { Expansion } from './expansion.ts'
import type { OrgTree, UnitNode } from './org-tree.ts'

/** Where a unit stands in the chart, in pixels at 100 %; the origin is anywhere. */
export type Placed = {
  unit: UnitNode
  x: number
  y: number
  height: number
  /** The unit it hangs on; absent at the top. */
  above: UnitNode | null
}

export type ChartLayout = {
  nodes: Placed[]
  byId: Map<string, Placed>
  bounds: { left: number; top: number; right: number; bottom: number }
}

export const nodeWidth = 232
const nodeHeight = 60
const columnGap = 56
const rowGap = 12
export const personHeight = 24
export const mostPeople = 8

/** Lines for people in a unit's box: the head stands above them. */
export const peopleRows = (unit: UnitNode): number => {
  const others = unit.roles.filter((role) => role !== unit.head).length
  return Math.min(others, mostPeople) + (others > mostPeople ? 1 : 0)
}

const heightOf = (unit: UnitNode, withPeople: boolean): number => {
  const rows = withPeople ? peopleRows(unit) : 0
  return nodeHeight + (rows > 0 ? rows * personHeight + 9 : 0)
}

/**
 * Places the units in sight from left to right and top to bottom: a unit stands level with the first
 * one below it, so that the way up is always in sight; each branch has a band of its own.
 */
export const layoutOf = (tree: OrgTree, open: Expansion, withPeople: boolean): ChartLayout => {
  const nodes: Placed[] = []
  const place = (at: number, column: number, y: number, above: UnitNode | null): number => {
    const unit = tree.units[at]
    if (!unit) return y
    const height = heightOf(unit, withPeople)
    nodes.push({ unit, x: column * (nodeWidth + columnGap), y, height, above })
    let below = y
    if (open.has(unit.id)) {
      for (const child of unit.children) below = place(child, column + 1, below, unit)
    }
    return Math.max(y + height + rowGap, below)
  }
  let bottom = 0
  for (const top of tree.tops) bottom = place(top, 0, bottom, null)
  const right = nodes.reduce((most, node) => Math.max(most, node.x + nodeWidth), nodeWidth)
  return {
    nodes,
    byId: new Map(nodes.map((node) => [node.unit.id, node])),
    bounds: { left: 0, top: 0, right, bottom: Math.max(0, bottom - rowGap) },
  }
}

/** The line from a unit's right edge to the left edge of one below it, at the height of their names. */
export const lineBetween = (above: Placed, below: Placed): string => {
  const x = above.x + nodeWidth
  const y = above.y + nodeHeight / 2
  const toY = below.y + nodeHeight / 2
  const bend = x + columnGap / 2
  if (Math.abs(toY - y) < 1) return `M${x} ${y}H${below.x}`
  const r = Math.min(6, Math.abs(toY - y) / 2)
  const s = Math.sign(toY - y)
  return `M${x} ${y}H${bend - r}q${r} 0 ${r} ${s * r}V${toY - s * r}q0 ${s * r} ${r} ${s * r}H${below.x}`
}
