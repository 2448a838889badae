import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

export type RowWindow = { first: number; last: number }

/** Rows drawn beyond what is in sight: many where the reader goes, few where they come from. */
const spareAhead = 6
const spareBehind = 2

/**
 * Which rows of one height are in sight, with some more above and below. `last` is exclusive. It
 * moves in steps of `step` rows, so that most frames of scrolling change nothing.
 */
export const rowsInSight = (
  scrolled: number,
  height: number,
  rowHeight: number,
  count: number,
  spare = { above: spareBehind, below: spareAhead },
  step = 3,
): RowWindow => {
  const top = Math.floor(Math.max(0, scrolled) / rowHeight)
  const first = Math.max(0, Math.floor((top - spare.above) / step) * step)
  const bottom = Math.ceil((Math.max(0, scrolled) + height) / rowHeight)
  const last = Math.min(count, Math.ceil((bottom + spare.below) / step) * step)
  return { first: Math.min(first, Math.max(0, count - 1)), last }
}

/** Follows the scrolling of `box`; renders again only when the rows in sight change. */
export const useRowWindow = (
  box: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowWindow => {
  const [sight, setSight] = useState<RowWindow>({ first: 0, last: Math.min(count, 30) })
  const way = useRef({ from: 0, up: false })
  const measure = () => {
    const element = box.current
    if (!element) return
    const { scrollTop, clientHeight } = element
    if (scrollTop !== way.current.from) {
      way.current = { from: scrollTop, up: scrollTop < way.current.from }
    }
    const spare = way.current.up
      ? { above: spareAhead, below: spareBehind }
      : { above: spareBehind, below: spareAhead }
    const next = rowsInSight(scrollTop, clientHeight, rowHeight, count, spare)
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
