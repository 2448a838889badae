import { type RefObject, useLayoutEffect, useState } from 'react'

/** Inner width of an element in pixels, 0 before it was measured. */
export const useWidth = (element: RefObject<HTMLElement | null>): number => {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    setWidth(box.clientWidth)
    const grown = new ResizeObserver(() => setWidth(box.clientWidth))
    grown.observe(box)
    return () => grown.disconnect()
  }, [element])
  return width
}
