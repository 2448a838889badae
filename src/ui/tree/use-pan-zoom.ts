import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type Size, type View, zoomedAt } from './viewport.ts'
import { isWithinPanel } from './within-panel.ts'

/** Farther than this a press is a drag, and no longer a click. */
const dragFrom = 5
const wheelStep = 0.0022

type Point = { x: number; y: number }

export type PanZoom = {
  view: View
  size: Size
  setView: (next: (now: View) => View) => void
  /** Zooms about the middle of the window. */
  zoom: (factor: number) => void
  handlers: {
    onPointerDown: (event: ReactPointerEvent) => void
    onPointerMove: (event: ReactPointerEvent) => void
    onPointerUp: (event: ReactPointerEvent) => void
    onPointerCancel: (event: ReactPointerEvent) => void
    onClickCapture: (event: { preventDefault(): void; stopPropagation(): void }) => void
  }
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, one) => sum + one.x, 0) / points.length,
  y: points.reduce((sum, one) => sum + one.y, 0) / points.length,
})

const spreadOf = ([a, b]: readonly Point[]): number =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0

/** Dragging and the wheel move, pinching and the wheel with Ctrl or ⌘ zoom. */
export const usePanZoom = (box: RefObject<HTMLElement | null>, first: View): PanZoom => {
  const [view, setView] = useState(first)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const pointers = useRef(new Map<number, Point>())
  const start = useRef<Point | null>(null)
  const dragged = useRef(false)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const grown = new ResizeObserver(measure)
    grown.observe(element)
    return () => grown.disconnect()
  }, [box])

  useEffect(() => {
    const element = box.current
    if (!element) return
    // Not a React handler: those are passive, and the page behind must not scroll or zoom.
    const onWheel = (event: WheelEvent) => {
      if (isWithinPanel(event.target)) return
      event.preventDefault()
      const frame = element.getBoundingClientRect()
      const [x, y] = [event.clientX - frame.left, event.clientY - frame.top]
      const zooms = event.ctrlKey || event.metaKey
      const factor = Math.exp(-event.deltaY * wheelStep * (event.ctrlKey ? 3 : 1))
      setView((now) =>
        zooms
          ? zoomedAt(now, factor, x, y)
          : { ...now, x: now.x - event.deltaX, y: now.y - event.deltaY },
      )
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [box])

  const pointAt = (event: ReactPointerEvent): Point => {
    const frame = box.current?.getBoundingClientRect()
    return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) }
  }
  const onPointerDown = (event: ReactPointerEvent) => {
    if (event.button !== 0 || isWithinPanel(event.target)) return
    if (pointers.current.size === 0) dragged.current = false
    pointers.current.set(event.pointerId, pointAt(event))
    start.current = pointAt(event)
  }
  const onPointerMove = (event: ReactPointerEvent) => {
    const before = [...pointers.current.values()]
    if (!pointers.current.has(event.pointerId)) return
    const point = pointAt(event)
    const far = start.current ? spreadOf([start.current, point]) > dragFrom : false
    if (!dragged.current && !far) return
    if (!dragged.current) box.current?.setPointerCapture(event.pointerId)
    dragged.current = true
    pointers.current.set(event.pointerId, point)
    const after = [...pointers.current.values()]
    const [from, to] = [middleOf(before), middleOf(after)]
    const factor = after.length > 1 ? spreadOf(after) / spreadOf(before) : 1
    setView((now) => {
      const moved = { ...now, x: now.x + to.x - from.x, y: now.y + to.y - from.y }
      return factor === 1 ? moved : zoomedAt(moved, factor, to.x, to.y)
    })
  }
  const onPointerUp = (event: ReactPointerEvent) => {
    pointers.current.delete(event.pointerId)
  }
  return {
    view,
    size,
    setView,
    zoom: useCallback(
      (factor) => setView((now) => zoomedAt(now, factor, size.width / 2, size.height / 2)),
      [size],
    ),
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
      onClickCapture: (event) => {
        if (!dragged.current) return
        event.preventDefault()
        event.stopPropagation()
        dragged.current = false
      },
    },
  }
}
