/** A box of a tree that grows to the right, in pixels at 100 %; the origin is anywhere. */
export interface TreeBox {
  /** Unique on the drawing. */
  key: string
  x: number
  y: number
  width: number
  height: number
  /** How far below its top the lines meet it. */
  joint: number
  /** The box it hangs on; null at the top. */
  above: TreeBox | null
  /** Whether what hangs on it is shown; null when nothing hangs on it. */
  isOpen: boolean | null
}

export interface TreeDrawing<Box extends TreeBox> {
  /** Each after the one it hangs on. */
  boxes: readonly Box[]
  byKey: ReadonlyMap<string, Box>
  width: number
  height: number
}

export const drawingOf = <Box extends TreeBox>(boxes: readonly Box[]): TreeDrawing<Box> => ({
  boxes,
  byKey: new Map(boxes.map((box) => [box.key, box])),
  width: boxes.reduce((most, box) => Math.max(most, box.x + box.width), 0),
  height: boxes.reduce((most, box) => Math.max(most, box.y + box.height), 0),
})

const softest = 8

/** An SVG path from the right edge of a box to the left edge of one that hangs on it. */
export const lineBetween = (above: TreeBox, below: TreeBox): string => {
  const [x, y] = [above.x + above.width, above.y + above.joint]
  const toY = below.y + below.joint
  if (Math.abs(toY - y) < 1) return `M${x} ${y}H${below.x}`
  const middle = (x + below.x) / 2
  const r = Math.min(softest, Math.abs(toY - y) / 2)
  const s = Math.sign(toY - y)
  return `M${x} ${y}H${middle - r}q${r} 0 ${r} ${s * r}V${toY - s * r}q0 ${s * r} ${r} ${s * r}H${below.x}`
}
