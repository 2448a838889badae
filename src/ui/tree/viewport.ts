import type { TreeBox, TreeDrawing } from './drawing.ts'

/** Where the tree stands in its window: a point p of it is drawn at p × scale + (x, y). */
export type View = { x: number; y: number; scale: number }
export type Size = { width: number; height: number }

const smallest = 0.2
const largest = 1.6
const margin = 32

const clampScale = (scale: number): number => Math.min(largest, Math.max(smallest, scale))

/** Zooms so that the point of the window under (x, y) stays where it is. */
export const zoomedAt = (view: View, factor: number, x: number, y: number): View => {
  const scale = clampScale(view.scale * factor)
  const ratio = scale / view.scale
  return { scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio }
}

/** All of it in the window, never larger than life; its beginning where that would be too small. */
export const fitted = ({ width, height }: Size, size: Size): View => {
  const room = Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height, 1)
  const scale = clampScale(room)
  return {
    scale,
    x: Math.max(margin, (size.width - width * scale) / 2),
    y: Math.max(margin, (size.height - height * scale) / 2),
  }
}

/** The first look: the beginning, life-size. */
export const firstView: View = { x: margin, y: margin, scale: 1 }

/** Moves as little as needed for a box to stand wholly in the window. */
export const broughtIn = (view: View, box: TreeBox, size: Size): View => {
  const left = box.x * view.scale + view.x
  const top = box.y * view.scale + view.y
  const shift = (low: number, high: number, room: number) =>
    low < margin ? margin - low : high > room - margin ? room - margin - high : 0
  const dx = shift(left, left + box.width * view.scale, size.width)
  const dy = shift(top, top + box.height * view.scale, size.height)
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy }
}

/** Puts a box in the middle of the window, large enough to be read. */
export const centredOn = (view: View, box: TreeBox, size: Size): View => {
  const scale = Math.max(view.scale, 0.8)
  return {
    scale,
    x: size.width / 2 - (box.x + box.width / 2) * scale,
    y: size.height / 2 - (box.y + box.height / 2) * scale,
  }
}

/** Puts a box at the top of the window, with what hangs on it to its right. */
export const startingAt = (view: View, box: TreeBox): View => ({
  ...view,
  x: margin - box.x * view.scale,
  y: margin - box.y * view.scale,
})

const step = 100

/** A place in the window to the nearest step: what is in sight is reckoned anew only from step to step. */
export const steppedTo = (place: number): number => Math.round(place / step) * step

/** The boxes that stand in the window, with more to spare than a step. */
export const inSight = <Box extends TreeBox>(
  { boxes }: TreeDrawing<Box>,
  view: View,
  size: Size,
): Box[] => {
  const spare = 200
  const left = (-view.x - spare) / view.scale
  const top = (-view.y - spare) / view.scale
  const right = left + (size.width + 2 * spare) / view.scale
  const bottom = top + (size.height + 2 * spare) / view.scale
  return boxes.filter(
    (box) =>
      box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top,
  )
}
