import Maximize from 'lucide-react/icons/maximize'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { usePanZoom } from '#capabilities/structure/web/chart/use-pan-zoom.ts'
import { steppedTo } from '#capabilities/structure/web/chart/viewport.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { MapRow } from '../../contract.ts'
import { layoutOf, lineBetween, type Placed } from './layout.ts'
import { type BoxHandle, MapBox } from './MapBox.tsx'
import { hrefOf } from './MapList.tsx'
import { moveFor } from './map-keys.ts'
import { broughtIn, firstView, fitted, inSight, startingAt } from './viewport.ts'

/** Smaller than this, only titles can be read: they grow, and the rest is left out. */
const farFrom = 0.6
const zoomStep = 1.25

type MapChartProps = {
  rows: readonly MapRow[]
  /** A place to begin at. */
  at: string | null
  onFold: (id: string, open: boolean) => void
  onWhole: (id: string) => void
}

/** The strategy as a tree that grows to the right; only what stands in the window is drawn. */
export function MapChart({ rows, at, onFold, onWhole }: MapChartProps) {
  const words = useMessages('strategy').map
  const [, navigate] = useLocation()
  const box = useRef<HTMLDivElement>(null)
  const layout = useMemo(() => layoutOf(rows), [rows])
  const { view, size, setView, zoom, handlers } = usePanZoom(box, firstView)
  const [active, setActive] = useState<string | null>(null)
  const follow = useRef<string | null>(null)
  const anchor = useRef<{ key: string; y: number } | null>(null)
  const latest = useRef({ layout, onFold, onWhole })
  latest.current = { layout, onFold, onWhole }

  // Folding moves boxes: the one that was folded stays under the pointer.
  useLayoutEffect(() => {
    const kept = anchor.current
    const node = kept && layout.byKey.get(kept.key)
    if (kept && node) setView((now) => ({ ...now, y: now.y - (node.y - kept.y) * now.scale }))
    anchor.current = null
  }, [layout, setView])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the address asked for at first
  useEffect(() => {
    const node = at === null ? undefined : layout.byKey.get(`/${at}`)
    if (node) setView((now) => startingAt(now, node))
  }, [at])

  useEffect(() => {
    if (follow.current === null) return
    document.getElementById(`map-${follow.current}`)?.focus({ preventScroll: true })
    follow.current = null
  })

  const handle = useMemo<BoxHandle>(
    () => ({
      onFocus: setActive,
      onFold: (node, open) => {
        anchor.current = { key: node.key, y: node.y }
        latest.current.onFold(node.row.id, open)
      },
      onWhole: (node) => {
        anchor.current = node.above && { key: node.above.key, y: node.above.y }
        latest.current.onWhole(node.row.id)
      },
    }),
    [],
  )

  const press = (node: Placed) => {
    const href = hrefOf(node.row)
    if (node.more !== null) handle.onWhole(node)
    else if (href) navigate(href)
    else handle.onFold(node, node.row.shown === 0)
  }
  const goTo = (key: string) => {
    const node = layout.byKey.get(key)
    if (!node) return
    follow.current = key
    setActive(key)
    setView((now) => broughtIn(now, node, size))
  }
  const first = active !== null && layout.byKey.has(active) ? active : layout.nodes[0]?.key
  const onKeyDown = (event: KeyboardEvent) => {
    const from = layout.byKey.get(first ?? '')
    if (event.altKey || event.metaKey || event.ctrlKey || !from) return
    const move = moveFor(event.key, from, layout)
    if (move && 'to' in move) goTo(move.to)
    else if (move) handle.onFold(from, move.open)
    else if (event.key === 'Enter') press(from)
    else if (event.key === '+' || event.key === '=') zoom(zoomStep)
    else if (event.key === '-') zoom(1 / zoomStep)
    else if (event.key === '0') setView(() => fitted(layout, size))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const [x, y] = [steppedTo(view.x), steppedTo(view.y)]
  const shown = useMemo(() => {
    const sight = inSight(layout, { x, y, scale: view.scale }, size)
    const one = layout.byKey.get(first ?? '')
    return one && !sight.includes(one) ? [...sight, one] : sight
  }, [layout, x, y, view.scale, size, first])
  const lines = useMemo(
    () => shown.flatMap((node) => (node.above ? [lineBetween(node.above, node)] : [])).join(''),
    [shown],
  )
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden bg-sunken">
      <div
        ref={box}
        role="tree"
        aria-label={words.label}
        aria-describedby="map-help"
        onKeyDown={onKeyDown}
        {...handlers}
        className="absolute inset-0 touch-none cursor-grab overflow-hidden select-none active:cursor-grabbing"
      >
        <div
          role="presentation"
          className="absolute top-0 left-0 origin-top-left"
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        >
          <svg
            aria-hidden="true"
            width={1}
            height={1}
            className="absolute top-0 left-0 overflow-visible fill-none stroke-line-strong"
          >
            <path d={lines} transform="translate(0.5 0.5)" />
          </svg>
          {shown.map((node) => (
            <MapBox
              key={node.key}
              node={node}
              active={node.key === first}
              far={view.scale < farFrom}
              handle={handle}
            />
          ))}
        </div>
      </div>
      <p id="map-help" className="sr-only">
        {words.help}
      </p>
      <Controls
        scale={view.scale}
        onZoom={zoom}
        onFit={() => setView(() => fitted(layout, size))}
      />
    </div>
  )
}

type ControlsProps = { scale: number; onZoom: (factor: number) => void; onFit: () => void }

function Controls({ scale, onZoom, onFit }: ControlsProps) {
  const words = useMessages('strategy').map
  const { percent } = useFormat()
  return (
    <div className="absolute right-3 bottom-3 flex items-center rounded-m border border-line-strong bg-raised shadow-raised">
      <IconButton
        label={words.zoomOut}
        icon={<Minus size={15} aria-hidden="true" />}
        onClick={() => onZoom(1 / zoomStep)}
      />
      <span className="tabular w-11 text-center text-xs text-ink-soft">{percent(scale)}</span>
      <IconButton
        label={words.zoomIn}
        icon={<Plus size={15} aria-hidden="true" />}
        onClick={() => onZoom(zoomStep)}
      />
      <IconButton
        label={words.fit}
        icon={<Maximize size={15} aria-hidden="true" />}
        onClick={onFit}
      />
    </div>
  )
}
