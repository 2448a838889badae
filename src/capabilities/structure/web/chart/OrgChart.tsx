import { useEffect, useMemo, useRef } from 'react'
import { useMessages } from '#ui/i18n.tsx'
import { TreeCanvas } from '#ui/tree/TreeCanvas.tsx'
import { useTreeCanvas } from '#ui/tree/use-tree-canvas.ts'
import { centredOn } from '#ui/tree/viewport.ts'
import { type BoxHandle, ChartBox } from './ChartBox.tsx'
import type { Expansion } from './expansion.ts'
import { layoutOf, type Placed } from './layout.ts'
import type { OrgTree } from './org-tree.ts'

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

/** The organisation as a tree that grows to the right. */
export function OrgChart(props: OrgChartProps) {
  const { tree, open, withPeople, active, peeked, sought } = props
  const { chart } = useMessages('structure')
  const drawing = useMemo(() => layoutOf(tree, open, withPeople), [tree, open, withPeople])
  const canvas = useTreeCanvas(drawing, 'unit-')
  const { setView, hold, size } = canvas
  const latest = useRef({ ...props, drawing, size })
  latest.current = { ...props, drawing, size }

  useEffect(() => {
    const { drawing: now, size: room } = latest.current
    const box = sought && now.byKey.get(sought.id)
    if (box && room.width > 0) setView((view) => centredOn(view, box, room))
  }, [sought, setView])

  const handle = useMemo<BoxHandle>(
    () => ({
      onFocus: (id) => latest.current.onActive(id),
      onPeek: (id) => latest.current.onPeek(id),
      hrefOf: (id) => latest.current.hrefOf(id),
      onFold: (box, on) => {
        hold(box)
        latest.current.onFold(box.key, on)
      },
    }),
    [hold],
  )

  const onKey = (key: string, { unit }: Placed): boolean => {
    if (key === 'Enter') props.onOpen(unit.id)
    else if (key === ' ') props.onPeek(unit.id)
    else if (key === 'Escape' && peeked !== null) props.onUnpeek()
    else return false
    return true
  }
  return (
    <TreeCanvas
      canvas={canvas}
      label={chart.label}
      help={chart.help}
      active={active}
      onActive={props.onActive}
      onFold={handle.onFold}
      onKey={onKey}
      draw={(box, isActive) => (
        <ChartBox
          key={box.key}
          box={box}
          tree={tree}
          active={isActive}
          peeked={box.key === peeked}
          withPeople={withPeople}
          planned={props.planned.get(box.key)}
          handle={handle}
        />
      )}
    />
  )
}
