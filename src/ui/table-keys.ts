import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { DataTableProps } from './table-props.ts'
import { parentRowOf } from './tree-lines.ts'

export type RowHandle = {
  focus: (index: number) => void
  press: (index: number, event: MouseEvent) => void
  approach: (index: number) => void
  select: (index: number) => void
  expand: (index: number) => void
}

const headHeight = 32

/** How far a key moves among `count` rows, `page` of them in sight; null when it does not move. */
export const rowAfterKey = (
  key: string,
  at: number,
  count: number,
  page: number,
): number | null => {
  const wished: Record<string, number> = {
    ArrowDown: at + 1,
    j: at + 1,
    ArrowUp: at - 1,
    k: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }
  const next = wished[key]
  return next === undefined ? null : Math.max(0, Math.min(count - 1, next))
}

type Settings<Row> = DataTableProps<Row> & {
  box: RefObject<HTMLDivElement | null>
  rowHeight: number
}

const isControl = (target: EventTarget, row: Element | null): boolean =>
  target instanceof Element &&
  target !== row &&
  target.closest('input, textarea, select, button, a, [contenteditable]') !== null

/** One row of the table has the keyboard; this moves it, and keeps it when rows come and go. */
export const useTableKeys = <Row>(settings: Settings<Row>) => {
  const { rows, rowKey, box, rowHeight } = settings
  const [activeKey, setActiveKey] = useState<string | null>(null)
  const [lastPlace, setLastPlace] = useState(0)
  const found = useMemo(
    () => (activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey)),
    [rows, rowKey, activeKey],
  )
  const active = found >= 0 ? found : Math.min(lastPlace, Math.max(0, rows.length - 1))
  const wantsFocus = useRef(false)

  const bringIntoSight = (index: number) => {
    const element = box.current
    if (!element) return
    const top = index * rowHeight
    const room = element.clientHeight - headHeight
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight > element.scrollTop + room) element.scrollTop = top + rowHeight - room
  }
  const moveTo = (index: number) => {
    const row = rows[index]
    if (row === undefined) return
    wantsFocus.current = true
    bringIntoSight(index)
    setActiveKey(rowKey(row))
    setLastPlace(index)
    settings.onApproach?.(row)
  }
  useEffect(() => {
    if (!wantsFocus.current) return
    const element = box.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)
    if (!element) return
    wantsFocus.current = false
    element.focus({ preventScroll: true })
  })

  const toggle = (index: number) => {
    const row = rows[index]
    if (row === undefined || !settings.onSelect) return
    const next = new Set(settings.selected)
    const key = rowKey(row)
    if (!next.delete(key)) next.add(key)
    settings.onSelect(next)
  }
  const fold = (key: string): boolean => {
    const row = rows[active]
    if (!settings.tree || row === undefined) return false
    const { depth, expanded, onExpand } = settings.tree
    const open = expanded(row)
    if (key === 'ArrowRight') {
      if (open === false) onExpand(row, true)
      else if (open) moveTo(active + 1)
      return true
    }
    if (key !== 'ArrowLeft') return false
    if (open) onExpand(row, false)
    else {
      const parent = parentRowOf(rows.map(depth), active)
      if (parent >= 0) moveTo(parent)
    }
    return true
  }
  const act = (key: string, shift: boolean): boolean => {
    const row = rows[active]
    if (row === undefined) return false
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 2)
    const next = rowAfterKey(key, active, rows.length, page)
    if (next !== null) {
      if (shift && next !== active) toggle(next)
      moveTo(next)
      return true
    }
    if (fold(key)) return true
    if (key === 'x' && settings.onSelect) toggle(active)
    else if (key === 'Enter' && settings.onOpen) settings.onOpen(row)
    else if (key === ' ' && settings.onPeek) settings.onPeek(row)
    else return settings.onRowKey?.(key, row) ?? false
    return true
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
    if (isControl(event.target, null)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    if (!act(key, event.shiftKey)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const latest = useRef({ settings, toggle, moveTo })
  latest.current = { settings, toggle, moveTo }
  const handle = useMemo<RowHandle>(() => {
    const rowAt = (index: number) => latest.current.settings.rows[index]
    return {
      focus: (index) => {
        const row = rowAt(index)
        if (row === undefined) return
        setActiveKey(latest.current.settings.rowKey(row))
        setLastPlace(index)
      },
      press: (index, event) => {
        const row = rowAt(index)
        const now = latest.current
        if (row === undefined || isControl(event.target, event.currentTarget)) return
        if (event.target instanceof Element && event.target.closest('label')) return
        if (window.getSelection()?.type === 'Range') return
        if (event.metaKey || event.ctrlKey || event.shiftKey) now.toggle(index)
        else now.settings.onOpen?.(row)
      },
      approach: (index) => {
        const row = rowAt(index)
        if (row !== undefined) latest.current.settings.onApproach?.(row)
      },
      select: (index) => latest.current.toggle(index),
      expand: (index) => {
        const row = rowAt(index)
        const tree = latest.current.settings.tree
        if (row !== undefined && tree) tree.onExpand(row, !tree.expanded(row))
      },
    }
  }, [])
  return { active, onKeyDown, handle }
}
