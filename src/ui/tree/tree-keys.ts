import type { TreeBox, TreeDrawing } from './drawing.ts'

/** What a key does to the tree: another box becomes the active one, or this one folds. */
export type TreeMove<Box> = { to: Box } | { open: boolean } | null

const nearestInColumn = <Box extends TreeBox>(
  { boxes }: TreeDrawing<Box>,
  from: TreeBox,
  side: 1 | -1,
): Box | undefined =>
  boxes
    .filter((box) => box.x === from.x && (box.y - from.y) * side > 0)
    .sort((a, b) => (a.y - b.y) * side)[0]

const outward = <Box extends TreeBox>(from: Box, { boxes }: TreeDrawing<Box>): TreeMove<Box> => {
  if (from.isOpen === false) return { open: true }
  const first = boxes.find((box) => box.above === from)
  return first ? { to: first } : null
}

const inward = <Box extends TreeBox>(from: Box, { byKey }: TreeDrawing<Box>): TreeMove<Box> => {
  if (from.isOpen) return { open: false }
  const above = from.above && byKey.get(from.above.key)
  return above ? { to: above } : null
}

/** Arrows as in a tree that grows to the right; up and down stay in the column. */
export const moveFor = <Box extends TreeBox>(
  key: string,
  from: Box,
  drawing: TreeDrawing<Box>,
): TreeMove<Box> => {
  if (key === 'ArrowRight' || key === 'l') return outward(from, drawing)
  if (key === 'ArrowLeft' || key === 'h') return inward(from, drawing)
  const side = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[key]
  const next =
    side === 1 || side === -1
      ? nearestInColumn(drawing, from, side)
      : { Home: drawing.boxes[0], End: drawing.boxes.at(-1) }[key]
  return next ? { to: next } : null
}
