import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { TreeCanvas } from '#ui/tree/TreeCanvas.tsx'
import { useTreeCanvas } from '#ui/tree/use-tree-canvas.ts'
import { startingAt } from '#ui/tree/viewport.ts'
import type { MapRow } from '../../contract.ts'
import { layoutOf, type Placed } from './layout.ts'
import { type BoxHandle, MapBox } from './MapBox.tsx'
import { hrefOf } from './MapList.tsx'

/** Smaller than this, only titles can be read: they grow, and the rest is left out. */
const farFrom = 0.6

type MapChartProps = {
  rows: readonly MapRow[]
  /** A place to begin at. */
  at: string | null
  onFold: (id: string, open: boolean) => void
  onWhole: (id: string) => void
}

/** The strategy as a tree that grows to the right. */
export function MapChart({ rows, at, onFold, onWhole }: MapChartProps) {
  const words = useMessages('strategy').map
  const [, navigate] = useLocation()
  const drawing = useMemo(() => layoutOf(rows), [rows])
  const canvas = useTreeCanvas(drawing, 'map-')
  const { view, setView, hold } = canvas
  const [active, setActive] = useState<string | null>(null)
  const latest = useRef({ onFold, onWhole })
  latest.current = { onFold, onWhole }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the address asked for at first
  useEffect(() => {
    const box = at === null ? undefined : drawing.byKey.get(`/${at}`)
    if (box) setView((now) => startingAt(now, box))
  }, [at])

  const handle = useMemo<BoxHandle>(
    () => ({
      onFocus: setActive,
      onFold: (box, open) => {
        hold(box)
        latest.current.onFold(box.row.id, open)
      },
      onWhole: (box) => {
        hold(box.above)
        latest.current.onWhole(box.row.id)
      },
    }),
    [hold],
  )

  const onKey = (key: string, box: Placed): boolean => {
    if (key !== 'Enter') return false
    const href = hrefOf(box.row)
    if (box.more !== null) handle.onWhole(box)
    else if (href) navigate(href)
    else handle.onFold(box, !box.isOpen)
    return true
  }
  return (
    <TreeCanvas
      canvas={canvas}
      label={words.label}
      help={words.help}
      active={active}
      onActive={setActive}
      onFold={handle.onFold}
      onKey={onKey}
      draw={(box, isActive) => (
        <MapBox
          key={box.key}
          box={box}
          active={isActive}
          far={view.scale < farFrom}
          handle={handle}
        />
      )}
    />
  )
}
