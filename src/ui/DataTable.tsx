import { type CSSProperties, useMemo, useRef } from 'react'
import { Checkbox } from './Checkbox.tsx'
import { cx } from './cx.ts'
import { FlyingRow } from './FlyingRow.tsx'
import { useMessages } from './i18n.tsx'
import { useRowSlots } from './row-slots.ts'
import { useRowWindow } from './row-window.ts'
import { HeaderCell } from './TableHead.tsx'
import { TableRow } from './TableRow.tsx'
import { useTableKeys } from './table-keys.ts'
import type { Column, DataTableProps } from './table-props.ts'
import { treeLinesOf } from './tree-lines.ts'
import { useMedia } from './use-media.ts'
import { useWidth } from './use-width.ts'

export type { Column, RowTree } from './table-props.ts'

const touchHeight = 44
const mouseHeight = 36
const selectWidth = 32

/**
 * Rows people compare: 36 px high (44 px under a finger), only those in sight in the page, head and
 * first column always in sight. Keys: J/K and arrows move, Enter opens, Space peeks, X selects,
 * left/right fold, Home/End and Page keys jump. It fills the height its parent gives it.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowKey, tree, selected, onSelect, empty, className } = props
  const words = useMessages('ui')
  const box = useRef<HTMLDivElement>(null)
  const rowHeight = useMedia('(pointer: coarse)') ? touchHeight : mouseHeight
  const width = useWidth(box)
  const shown = useMemo(
    () => columns.filter((column) => !column.from || width === 0 || width >= column.from),
    [columns, width],
  )
  const cells = useSameCells(shown)
  const { first, last, whole } = useRowWindow(box, rowHeight, rows.length)
  const inSight = rows.slice(first, last)
  const slots = useRowSlots(box, inSight.map(rowKey))
  const lines = useMemo(
    () => (tree ? treeLinesOf(rows.map((row) => tree.depth(row))) : undefined),
    [rows, tree],
  )
  const keys = useTableKeys({ ...props, box, rowHeight })
  const plain = columns[0]?.plain
  const layout = useMemo(() => layoutOf(shown, Boolean(onSelect)), [shown, onSelect])
  const all = selected !== undefined && rows.length > 0 && selected.size >= rows.length
  return (
    <div
      ref={box}
      className={cx(
        'relative h-full min-h-0 overflow-auto overscroll-contain bg-surface',
        className,
      )}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is a grid or a treegrid */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: it is a grid or a treegrid */}
      <div
        role={tree ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={shown.length + (onSelect ? 1 : 0)}
        aria-multiselectable={onSelect ? true : undefined}
        onKeyDown={keys.onKeyDown}
        style={layout}
        className="min-w-(--table-width)"
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus */}
        {/* biome-ignore lint/a11y/useSemanticElements: only the rows in sight exist */}
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-20 grid h-8 grid-cols-(--table-columns) border-b border-line-strong bg-surface"
        >
          {onSelect && (
            // biome-ignore lint/a11y/useSemanticElements: only the rows in sight exist
            // biome-ignore lint/a11y/useFocusableInteractive: the box inside takes the focus
            <div
              role="columnheader"
              className="sticky left-0 z-10 flex items-center justify-center bg-surface"
            >
              <Checkbox
                hiddenLabel
                label={words.selectAll}
                checked={all}
                mixed={!all && Boolean(selected?.size)}
                onChange={(on) => onSelect(on ? new Set(rows.map(rowKey)) : new Set())}
              />
            </div>
          )}
          {shown.map((column, place) => (
            <HeaderCell
              key={column.id}
              column={column}
              fixed={place === 0 ? (onSelect ? selectWidth : 0) : undefined}
              onSort={props.onSort}
            />
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: only the rows in sight exist */}
        <div
          role="rowgroup"
          className="relative"
          style={{ height: rows.length * rowHeight, contain: 'layout style' }}
        >
          {inSight.map((row, place) =>
            // The row that has the keyboard stays what it is, or it would lose it.
            plain && place >= whole && keys.active !== first + place ? (
              <FlyingRow
                key={`flying ${slots.get(rowKey(row))}`}
                index={first + place}
                top={(first + place) * rowHeight}
                height={rowHeight}
                depth={tree?.depth(row)}
                text={plain(row)}
              />
            ) : (
              <TableRow
                key={slots.get(rowKey(row))}
                row={row}
                slot={slots.get(rowKey(row))}
                index={first + place}
                top={(first + place) * rowHeight}
                height={rowHeight}
                columns={cells}
                lines={lines?.[first + place]}
                active={keys.active === first + place}
                selected={selected?.has(rowKey(row))}
                open={props.openKey === rowKey(row)}
                heading={props.isHeading?.(row) ?? false}
                depth={tree?.depth(row)}
                expanded={tree?.expanded(row)}
                handle={keys.handle}
              />
            ),
          )}
        </div>
      </div>
      {rows.length === 0 && empty}
    </div>
  )
}

/** The same columns as before while their cells are drawn alike: another order changes heads only. */
const useSameCells = <Row,>(columns: readonly Column<Row>[]): readonly Column<Row>[] => {
  const kept = useRef(columns)
  const same =
    kept.current.length === columns.length &&
    columns.every(({ id, render }, place) => {
      const before = kept.current[place]
      return before?.id === id && before.render === render
    })
  if (!same) kept.current = columns
  return kept.current
}

const layoutOf = (columns: readonly Column<never>[], selectable: boolean): CSSProperties => {
  const [head, ...rest] = columns
  const fixed = rest.reduce((sum, column) => sum + column.width, selectable ? selectWidth : 0)
  return {
    '--table-columns': [
      selectable ? `${selectWidth}px` : '',
      `minmax(${head?.width ?? 200}px, 1fr)`,
      ...rest.map((column) => `${column.width}px`),
    ].join(' '),
    '--table-width': `${fixed + (head?.width ?? 200)}px`,
  } as CSSProperties
}
