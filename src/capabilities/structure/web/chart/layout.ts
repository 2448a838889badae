import { drawingOf, type TreeBox, type TreeDrawing } from '#ui/tree/drawing.ts'
import type { Expansion } from './expansion.ts'
import type { OrgTree, UnitNode } from './org-tree.ts'

/** Where a unit stands in the chart; its key is its id. */
export type Placed = TreeBox & { unit: UnitNode; above: Placed | null }

const nodeWidth = 232
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
export const layoutOf = (
  tree: OrgTree,
  open: Expansion,
  withPeople: boolean,
): TreeDrawing<Placed> => {
  const boxes: Placed[] = []
  const place = (at: number, column: number, y: number, above: Placed | null): number => {
    const unit = tree.units[at]
    if (!unit) return y
    const box: Placed = {
      key: unit.id,
      unit,
      x: column * (nodeWidth + columnGap),
      y,
      width: nodeWidth,
      height: heightOf(unit, withPeople),
      joint: nodeHeight / 2,
      above,
      isOpen: unit.children.length > 0 ? open.has(unit.id) : null,
    }
    boxes.push(box)
    let below = y
    if (box.isOpen) {
      for (const child of unit.children) below = place(child, column + 1, below, box)
    }
    return Math.max(y + box.height + rowGap, below)
  }
  let bottom = 0
  for (const top of tree.tops) bottom = place(top, 0, bottom, null)
  return drawingOf(boxes)
}
