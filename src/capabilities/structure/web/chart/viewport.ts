import type { ChartLayout, Placed } from './layout.ts'
import { nodeWidth } from './layout.ts'

/** Where the chart stands in its window: a point p of the chart is drawn at p × scale + (x, y). */
export type View = { x: number; y: number; scale: number }
export type Size = { width: number; height: number }

export const smallest = 0.2
export const largest = 1.6
const margin = 32

export const clampScale = (scale: number): number => Math.min(largest, Math.max(smallest, scale))

/** Zooms so that the point of the window under (x, y) stays where it is. */
export const zoomedAt = (view: View, factor: number, x: number, y: number): View => {
  const scale = clampScale(view.scale * factor)
  const ratio = scale / view.scale
  return { scale, x: x - (x - view.x) * ratio, y: y - (y - view.y) * ratio }
}

/** The whole chart in the window, never larger than life; its beginning where that is too small. */
export const fitted = ({ bounds }: ChartLayout, size: Size): View => {
  const width = bounds.right - bounds.left
  const height = bounds.bottom - bounds.top
  const room = Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height, 1)
  const scale = clampScale(room)
  return {
    scale,
    x: Math.max(margin, (size.width - width * scale) / 2) - bounds.left * scale,
    y: Math.max(margin, (size.height - height * scale) / 2) - bounds.top * scale,
  }
}

/** The first look: the top at its place, life-size. */
export const firstView: View = { x: margin, y: margin, scale: 1 }

/** Moves as little as needed for a node to stand wholly in the window. */
export const broughtIn = (view: View, node: Placed, size: Size): View => {
  const left = node.x * view.scale + view.x
  const right = left + nodeWidth * view.scale
  const top = node.y * view.scale + view.y
  const bottom = top + node.height * view.scale
  const shift = (low: number, high: number, room: number) =>
    low < margin ? margin - low : high > room - margin ? room - margin - high : 0
  const dx = shift(left, right, size.width)
  const dy = shift(top, bottom, size.height)
  return dx === 0 && dy === 0 ? view : { ...view, x: view.x + dx, y: view.y + dy }
}

export const centredOn = (view: View, node: Placed, size: Size): View => {
  const scale = Math.max(view.scale, 0.8)
  return {
    scale,
    x: size.width / 2 - (node.x + nodeWidth / 2) * scale,
    y: size.height / 2 - (node.y + node.height / 2) * scale,
  }
}

const step = 100

/** A place in the window to the nearest step: what is in sight is reckoned anew only from step to step. */
export const steppedTo = (place: number): number => Math.round(place / step) * step

/** The nodes that stand in the window, with more to spare than a step. */
export const inSight = (layout: ChartLayout, view: View, size: Size): Placed[] => {
  const spare = 200
  const left = (-view.x - spare) / view.scale
  const top = (-view.y - spare) / view.scale
  const right = left + (size.width + 2 * spare) / view.scale
  const bottom = top + (size.height + 2 * spare) / view.scale
  return layout.nodes.filter(
    (node) =>
      node.x < right && node.x + nodeWidth > left && node.y < bottom && node.y + node.height > top,
  )
}
