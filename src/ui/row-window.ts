import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

export type RowWindow = { first: number; last: number }

/** In views. A step of a page is read, unless another follows at once; nobody reads what passes in a leap. */
const page = 0.75
const leap = 2

/** From the second page in a row, or from one leap on, the rows fly past. */
export const stepsToFly = 2

/** How many wide steps in a row a step of so many `views` makes, after `before` of them. */
export const wideSteps = (views: number, before: number): number => {
  if (views > leap) return stepsToFly
  return views > page ? before + 1 : 0
}

/** Milliseconds without a wide step after which the eye rests again. */
const landing = 100

/** Rows drawn whole in each frame after that: all at once would stop the page for longer than a frame. */
const wholeAFrame = 6

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

/**
 * Follows the scrolling of `box`; renders again only when the rows in sight change. `whole` says how many
 * of them, from the top, need be drawn with everything in them: none while they fly past too fast to be read.
 */
export const useRowWindow = (
  box: RefObject<HTMLElement | null>,
  rowHeight: number,
  count: number,
): RowWindow & { whole: number } => {
  const [sight, setSight] = useState<RowWindow>({ first: 0, last: Math.min(count, 30) })
  const [whole, setWhole] = useState(Number.POSITIVE_INFINITY)
  const way = useRef({ from: 0, up: false, wide: 0 })
  const measure = () => {
    const element = box.current
    if (!element) return
    const { scrollTop, clientHeight } = element
    const { from, wide } = way.current
    if (scrollTop !== from) {
      const now = wideSteps(Math.abs(scrollTop - from) / clientHeight, wide)
      way.current = { from: scrollTop, up: scrollTop < from, wide: now }
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
    let rest: ReturnType<typeof setTimeout> | undefined
    let frame = 0
    const land = (from: number) => {
      way.current.wide = 0
      const isDone = from * rowHeight > element.clientHeight * 2
      setWhole(isDone ? Number.POSITIVE_INFINITY : from)
      if (!isDone) frame = requestAnimationFrame(() => land(from + wholeAFrame))
    }
    const onScroll = () => {
      measure()
      if (way.current.wide < stepsToFly) return
      setWhole(0)
      clearTimeout(rest)
      cancelAnimationFrame(frame)
      rest = setTimeout(land, landing, wholeAFrame)
    }
    const grown = new ResizeObserver(measure)
    grown.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(rest)
      cancelAnimationFrame(frame)
      grown.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [rowHeight, count, box])
  return { ...sight, whole }
}
