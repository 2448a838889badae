import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Align, Side } from './anchor.ts'
import { controlIn } from './trigger.ts'
import { useAnchored } from './use-anchored.ts'

/**
 * What floats beside the button that opened it: `anchor` holds the button, `box` is what floats.
 * A press outside both calls `onAway`, which is the same function from one drawing to the next.
 */
export const usePopup = (
  anchor: RefObject<HTMLElement | null>,
  open: boolean,
  side: Side,
  align: Align,
  onAway: () => void,
) => {
  const button = useRef<HTMLElement | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (open) button.current = controlIn(anchor.current)
  }, [open, anchor])
  useAnchored(open, button, box, side, align)
  useEffect(() => {
    if (!open) return
    const away = ({ target }: PointerEvent) => {
      const inside =
        target instanceof Node &&
        (anchor.current?.contains(target) || box.current?.contains(target))
      if (!inside) onAway()
    }
    document.addEventListener('pointerdown', away, true)
    return () => document.removeEventListener('pointerdown', away, true)
  }, [open, onAway, anchor])
  return { box, returnFocus: () => button.current?.focus() }
}
