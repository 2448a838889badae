import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useMessages } from '#ui/i18n.tsx'
import { type BoxHandle, ChartBox } from './ChartBox.tsx'
import { ChartControls } from './ChartControls.tsx'
import { ChartLines } from './ChartLines.tsx'
import { moveFor } from './chart-keys.ts'
import type { Expansion } from './expansion.ts'
import { layoutOf } from './layout.ts'
import type { OrgTree } from './org-tree.ts'
import { usePanZoom } from './use-pan-zoom.ts'
import { broughtIn, centredOn, firstView, fitted, inSight, steppedTo } from './viewport.ts'

export type OrgChartProps = {
  tree: OrgTree
  open: Expansion
  onFold: (id: string, open: boolean) => void
  withPeople: boolean
  /** The unit that has the keyboard. */
  active: string | null
  onActive: (id: string) => void
  peeked: string | null
  onPeek: (id: string) => void
  onUnpeek: () => void
  onOpen: (id: string) => void
  hrefOf: (id: string) => string
  /** The day of the next planned change of a unit. */
  planned: ReadonlyMap<string, string>
  /** A unit to be brought to the middle, e.g. found by search; a new object each time. */
  sought: { id: string } | null
}

/** The organisation as a tree that grows to the right; only what stands in the window is drawn. */
export function OrgChart(props: OrgChartProps) {
  const { tree, open, withPeople, active, peeked, sought } = props
  const { chart } = useMessages('structure')
  const box = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => layoutOf(tree, open, withPeople), [tree, open, withPeople])
  const { view, size, setView, zoom, handlers } = usePanZoom(box, firstView)
  const follow = useRef<string | null>(null)
  const latest = useRef({ ...props, layout, size })
  latest.current = { ...props, layout, size }

  // Folding moves boxes: the one that was folded stays under the pointer.
  const anchor = useRef<{ id: string; y: number } | null>(null)
  useLayoutEffect(() => {
    const kept = anchor.current
    const node = kept && layout.byId.get(kept.id)
    if (kept && node) setView((now) => ({ ...now, y: now.y - (node.y - kept.y) * now.scale }))
    anchor.current = null
  }, [layout, setView])

  useEffect(() => {
    const { layout: now, size: room } = latest.current
    const node = sought && now.byId.get(sought.id)
    if (node && room.width > 0) setView((view) => centredOn(view, node, room))
  }, [sought, setView])

  useEffect(() => {
    if (follow.current === null) return
    document.getElementById(`unit-${follow.current}`)?.focus({ preventScroll: true })
    follow.current = null
  })

  const handle = useMemo<BoxHandle>(
    () => ({
      onFocus: (id) => latest.current.onActive(id),
      onPeek: (id) => latest.current.onPeek(id),
      hrefOf: (id) => latest.current.hrefOf(id),
      onFold: (id, on) => {
        const node = latest.current.layout.byId.get(id)
        anchor.current = node ? { id, y: node.y } : null
        latest.current.onFold(id, on)
      },
    }),
    [],
  )

  const goTo = (id: string) => {
    const node = layout.byId.get(id)
    if (!node) return
    follow.current = id
    props.onActive(id)
    setView((now) => broughtIn(now, node, size))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = active === null ? undefined : layout.byId.get(active)
    if (event.altKey || event.metaKey || event.ctrlKey || !from) return
    const move = moveFor(event.key, from, layout, open)
    if (move && 'to' in move) goTo(move.to)
    else if (move) handle.onFold(move.fold, move.open)
    else if (event.key === 'Enter') props.onOpen(from.unit.id)
    else if (event.key === ' ') props.onPeek(from.unit.id)
    else if (event.key === 'Escape' && peeked !== null) props.onUnpeek()
    else if (event.key === '+' || event.key === '=') zoom(1.2)
    else if (event.key === '-') zoom(1 / 1.2)
    else if (event.key === '0') setView(() => fitted(layout, size))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // In steps, so that most frames of a drag draw nothing anew.
  const [x, y] = [steppedTo(view.x), steppedTo(view.y)]
  const shown = useMemo(() => {
    const sight = inSight(layout, { x, y, scale: view.scale }, size)
    const one = active === null ? undefined : layout.byId.get(active)
    return one && !sight.includes(one) ? [...sight, one] : sight
  }, [layout, x, y, view.scale, size, active])
  const first = active !== null && layout.byId.has(active) ? active : layout.nodes[0]?.unit.id
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden border-t border-line bg-sunken">
      <div
        ref={box}
        role="tree"
        aria-label={chart.label}
        aria-describedby="chart-help"
        onKeyDown={onKeyDown}
        {...handlers}
        className="absolute inset-0 touch-none cursor-grab overflow-hidden select-none active:cursor-grabbing"
      >
        <div
          role="presentation"
          className="absolute top-0 left-0 origin-top-left"
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          <ChartLines layout={layout} shown={shown} />
          {shown.map((node) => (
            <ChartBox
              key={node.unit.id}
              node={node}
              tree={tree}
              open={open.has(node.unit.id)}
              active={node.unit.id === first}
              peeked={node.unit.id === peeked}
              withPeople={withPeople}
              planned={props.planned.get(node.unit.id)}
              handle={handle}
            />
          ))}
        </div>
      </div>
      <p id="chart-help" className="sr-only">
        {chart.help}
      </p>
      <ChartControls
        scale={view.scale}
        onZoom={zoom}
        onFit={() => setView(() => fitted(layout, size))}
      />
    </div>
  )
}
