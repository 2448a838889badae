import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

export type RowWindow = { first: number; last: number }

/**
 * Which rows of one height are in sight, with `spare` more above and below. `last` is exclusive.
 * It moves in steps of `step` rows, so that most frames of scrolling change nothing.
 */
export const rowsInSight = (
  scrolled: number,
  height: number,
  rowHeight: number,
  count: number,
  spare = 6,
  step = 3,
): RowWindow => {
  const top = Math.floor(Math.max(0, scrolled) / rowHeight)
  const first = Math.max(0, Math.floor((top - spare) / step) * step)
  const bottom = Math.ceil((Math.max(0, scrolled) + height) / rowHeight)
  const last = Math.min(count, Math.ceil((bottom + spare) / step) * step)
  return { first: Math.min(first, Math.max(0, count - 1)), last }
}

/** Follows the scrolling of `box`; renders again only when the rows in sight change. */
export const useRowWindow = (
  box: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowWindow => {
  const [sight, setSight] = useState<RowWindow>({ first: 0, last: Math.min(count, 40) })
  const measure = () => {
    const element = box.current
    if (!element) return
    const next = rowsInSight(element.scrollTop, element.clientHeight, rowHeight, count)
    setSight((now) => (now.first === next.first && now.last === next.last ? now : next))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: measure is made of these
  useLayoutEffect(measure, [rowHeight, count])
  // biome-ignore lint/correctness/useExhaustiveDependencies: measure is made of these
  useEffect(() => {
    const element = box.current
    if (!element) return
    const grown = new ResizeObserver(measure)
    grown.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      grown.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [rowHeight, count, box])
  return sight
}
