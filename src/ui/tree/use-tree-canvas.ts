import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { TreeBox, TreeDrawing } from './drawing.ts'
import { type PanZoom, usePanZoom } from './use-pan-zoom.ts'
import { broughtIn, firstView } from './viewport.ts'

export type TreeCanvasState<Box extends TreeBox> = PanZoom & {
  window: RefObject<HTMLDivElement | null>
  drawing: TreeDrawing<Box>
  /** To be called before a fold moves boxes: this one stays under the pointer. */
  hold: (box: TreeBox | null) => void
  /** Gives a box the keyboard once it is drawn, and brings it in sight. */
  goTo: (box: Box) => void
}

/** Where a drawn tree stands in its window. Each box is drawn as the element of id `prefix` + key. */
export const useTreeCanvas = <Box extends TreeBox>(
  drawing: TreeDrawing<Box>,
  prefix: string,
): TreeCanvasState<Box> => {
  const window = useRef<HTMLDivElement>(null)
  const panZoom = usePanZoom(window, firstView)
  const { setView, size } = panZoom
  const held = useRef<{ key: string; y: number } | null>(null)
  const followed = useRef<string | null>(null)

  useLayoutEffect(() => {
    const before = held.current
    const box = before && drawing.byKey.get(before.key)
    if (before && box) setView((now) => ({ ...now, y: now.y - (box.y - before.y) * now.scale }))
    held.current = null
  }, [drawing, setView])

  useEffect(() => {
    if (followed.current === null) return
    document.getElementById(`${prefix}${followed.current}`)?.focus({ preventScroll: true })
    followed.current = null
  })

  return {
    ...panZoom,
    window,
    drawing,
    hold: useCallback((box) => {
      held.current = box && { key: box.key, y: box.y }
    }, []),
    goTo: (box) => {
      followed.current = box.key
      setView((now) => broughtIn(now, box, size))
    },
  }
}
