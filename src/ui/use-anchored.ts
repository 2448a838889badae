import { type RefObject, useLayoutEffect } from 'react'
import { type Align, placeBeside, type Side } from './anchor.ts'

/**
 * Keeps a native popover (top layer, so nothing clips it) beside its anchor while it is open: on
 * scroll, on resize, and when its own content grows.
 */
export const useAnchored = (
  open: boolean,
  anchor: RefObject<Element | null>,
  floating: RefObject<HTMLElement | null>,
  side: Side = 'bottom',
  align: Align = 'start',
): void => {
  useLayoutEffect(() => {
    const [from, box] = [anchor.current, floating.current]
    if (!open || !from || !box) return
    const place = () => {
      const view = document.documentElement
      const spot = placeBeside(
        from.getBoundingClientRect(),
        { width: box.offsetWidth, height: box.offsetHeight },
        { width: view.clientWidth, height: view.clientHeight },
        side,
        align,
      )
      box.style.left = `${spot.left}px`
      box.style.top = `${spot.top}px`
    }
    if (!box.matches(':popover-open')) box.showPopover()
    place()
    const grown = new ResizeObserver(place)
    grown.observe(box)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    window.addEventListener('resize', place)
    return () => {
      grown.disconnect()
      window.removeEventListener('scroll', place, { capture: true })
      window.removeEventListener('resize', place)
      if (box.isConnected && box.matches(':popover-open')) box.hidePopover()
    }
  }, [open, anchor, floating, side, align])
}
