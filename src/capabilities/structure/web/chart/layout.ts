import { hierarchy, tree as tidyTree } from 'd3-hierarchy'
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

type Branch = { unit: UnitNode | null; children: Branch[] }

const branchOf = (tree: OrgTree, at: number, open: Expansion): Branch[] => {
  const unit = tree.units[at]
  if (!unit) return []
  const below = open.has(unit.id) ? unit.children : []
  return [{ unit, children: below.flatMap((child) => branchOf(tree, child, open)) }]
}

/**
 * Places the units in sight from left to right, as tight as boxes of different heights allow
 * (Reingold and Tilford's tidy tree in Buchheim's linear form, as d3-hierarchy has it).
 */
export const layoutOf = (tree: OrgTree, open: Expansion, withPeople: boolean): ChartLayout => {
  const trunk: Branch = {
    unit: null,
    children: tree.tops.flatMap((at) => branchOf(tree, at, open)),
  }
  const size = (branch: Branch) => (branch.unit ? heightOf(branch.unit, withPeople) : nodeHeight)
  const placed = tidyTree<Branch>()
    .nodeSize([1, nodeWidth + columnGap])
    .separation((a, b) => (size(a.data) + size(b.data)) / 2 + rowGap)(hierarchy(trunk))
  const nodes: Placed[] = []
  const bounds = { left: 0, top: Infinity, right: nodeWidth, bottom: -Infinity }
  for (const point of placed.descendants()) {
    const { unit } = point.data
    if (!unit) continue
    const height = size(point.data)
    const node = {
      unit,
      x: (point.depth - 1) * (nodeWidth + columnGap),
      y: point.x - height / 2,
      height,
      above: point.parent?.data.unit ?? null,
    }
    nodes.push(node)
    bounds.top = Math.min(bounds.top, node.y)
    bounds.bottom = Math.max(bounds.bottom, node.y + height)
    bounds.right = Math.max(bounds.right, node.x + nodeWidth)
  }
  if (nodes.length === 0) Object.assign(bounds, { top: 0, bottom: 0 })
  return { nodes, byId: new Map(nodes.map((node) => [node.unit.id, node])), bounds }
}

/** The line from a unit's right edge to the left edge of one below it. */
export const lineBetween = (above: Placed, below: Placed): string => {
  const x = above.x + nodeWidth
  const y = above.y + above.height / 2
  const toY = below.y + below.height / 2
  const bend = x + columnGap / 2
  if (Math.abs(toY - y) < 1) return `M${x} ${y}H${below.x}`
  const r = Math.min(6, Math.abs(toY - y) / 2)
  const s = Math.sign(toY - y)
  return `M${x} ${y}H${bend - r}q${r} 0 ${r} ${s * r}V${toY - s * r}q0 ${s * r} ${r} ${s * r}H${below.x}`
}
