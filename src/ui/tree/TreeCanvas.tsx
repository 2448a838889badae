import { type KeyboardEvent, type ReactNode, useId, useMemo } from 'react'
import type { TreeBox } from './drawing.ts'
import { TreeLines } from './TreeLines.tsx'
import { moveFor } from './tree-keys.ts'
import type { TreeCanvasState } from './use-tree-canvas.ts'
import { fitted, inSight, steppedTo } from './viewport.ts'
import { isWithinPanel } from './within-panel.ts'
import { ZoomControls, zoomStep } from './ZoomControls.tsx'

type TreeCanvasProps<Box extends TreeBox> = {
  canvas: TreeCanvasState<Box>
  label: string
  /** Which keys do what, for those who cannot see it. */
  help: string
  /** The box that has the keyboard. */
  active: string | null
  onActive: (key: string) => void
  onFold: (box: Box, open: boolean) => void
  /** @returns whether the key meant something here */
  onKey: (key: string, box: Box) => boolean
  /** One box as a `treeitem`; `active` is the one that takes the focus. */
  draw: (box: Box, active: boolean) => ReactNode
}

/** A tree that grows to the right, to be dragged, zoomed and walked; only what stands in the window is drawn. */
export function TreeCanvas<Box extends TreeBox>(props: TreeCanvasProps<Box>) {
  const { canvas, label, help, active, onActive, onFold, onKey, draw } = props
  const { drawing, view, size, setView, zoom, handlers, window, goTo } = canvas
  const helpId = useId()
  const first = active !== null && drawing.byKey.has(active) ? active : drawing.boxes[0]?.key
  const showAll = () => setView(() => fitted(drawing, size))
  const onKeyDown = (event: KeyboardEvent) => {
    const from = drawing.byKey.get(first ?? '')
    if (event.altKey || event.metaKey || event.ctrlKey || !from) return
    if (isWithinPanel(event.target)) return
    const move = moveFor(event.key, from, drawing)
    if (move && 'to' in move) {
      onActive(move.to.key)
      goTo(move.to)
    } else if (move) onFold(from, move.open)
    else if (event.key === '+' || event.key === '=') zoom(zoomStep)
    else if (event.key === '-') zoom(1 / zoomStep)
    else if (event.key === '0') showAll()
    else if (!onKey(event.key, from)) return
    event.preventDefault()
    event.stopPropagation()
  }
  // In steps, so that most frames of a drag draw nothing anew.
  const [x, y] = [steppedTo(view.x), steppedTo(view.y)]
  const shown = useMemo(() => {
    const sight = inSight(drawing, { x, y, scale: view.scale }, size)
    const one = drawing.byKey.get(first ?? '')
    return one && !sight.includes(one) ? [...sight, one] : sight
  }, [drawing, x, y, view.scale, size, first])
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden bg-sunken">
      <div
        ref={window}
        role="tree"
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        {...handlers}
        className="absolute inset-0 touch-none cursor-grab overflow-hidden select-none active:cursor-grabbing"
      >
        <div
          role="presentation"
          className="absolute top-0 left-0 origin-top-left"
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          <TreeLines shown={shown} />
          {shown.map((box) => draw(box, box.key === first))}
        </div>
      </div>
      <p id={helpId} className="sr-only">
        {help}
      </p>
      <ZoomControls scale={view.scale} onZoom={zoom} onFit={showAll} />
    </div>
  )
}
