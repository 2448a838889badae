import type { Size, View } from '#capabilities/structure/web/chart/viewport.ts'
import { clampScale } from '#capabilities/structure/web/chart/viewport.ts'
import { type MapLayout, nodeWidth, type Placed } from './layout.ts'

const margin = 28

/** The first look: the beginning of the map, life-size. */
export const firstView: View = { x: margin, y: margin, scale: 1 }

/** All of it where that can still be read, else its whole width from the top. */
export const fitted = ({ width, height }: MapLayout, size: Size): View => {
  const room = Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height, 1)
  return { scale: clampScale(room), x: margin, y: margin }
}

/** Moves as little as needed for a place to stand wholly in the window. */
export const broughtIn = (view: View, node: Placed, size: Size): View => {
  const shift = (low: number, high: number, room: number) =>
    low < margin ? margin - low : high > room - margin ? room - margin - high : 0
  const left = node.x * view.scale + view.x
  const top = node.y * view.scale + view.y
  const dx = shift(left, left + nodeWidth * view.scale, size.width)
  const dy = shift(top, top + node.height * view.scale, size.height)
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy }
}

/** Puts a place at the top of the window, with what hangs on it to its right. */
export const startingAt = (view: View, node: Placed): View => ({
  ...view,
  x: margin - node.x * view.scale,
  y: margin - node.y * view.scale,
})

/** What stands in the window, with some to spare. */
export const inSight = (layout: MapLayout, view: View, size: Size): Placed[] => {
  const spare = 240
  const left = (-view.x - spare) / view.scale
  const top = (-view.y - spare) / view.scale
  const right = left + (size.width + 2 * spare) / view.scale
  const bottom = top + (size.height + 2 * spare) / view.scale
  return layout.nodes.filter(
    (node) =>
      node.x < right && node.x + nodeWidth > left && node.y < bottom && node.y + node.height > top,
  )
}
