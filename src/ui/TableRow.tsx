import { memo, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'
import type { RowHandle } from './table-keys.ts'
import type { Column } from './table-props.ts'

export const indent = 20

const closedChevron =
  'fill-none stroke-current stroke-2 [stroke-linecap:round] [stroke-linejoin:round]'
const openChevron = `${closedChevron} rotate-90`

type TableRowProps<Row> = {
  row: Row
  /** Which drawn row this is; another row may take it later. */
  slot: number | undefined
  index: number
  top: number
  height: number
  columns: readonly Column<Row>[]
  /** Mask of tree lines that pass through this row. */
  lines: number | undefined
  active: boolean
  /** `undefined` when rows cannot be selected. */
  selected: boolean | undefined
  open: boolean
  heading: boolean
  /** 0 at the top of a tree; undefined where rows form none. */
  depth: number | undefined
  /** Undefined where nothing lies below. */
  expanded: boolean | undefined
  handle: RowHandle
}

function Row<Data>(props: TableRowProps<Data>) {
  const { row, index, columns, active, selected, open, heading, depth, expanded, handle } = props
  const words = useMessages('ui')
  const ground = groundOf(Boolean(selected), open, heading)
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the rows in sight exist
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table around it handles the keys
    <div
      role="row"
      data-row={index}
      data-slot={props.slot}
      tabIndex={active ? 0 : -1}
      aria-rowindex={index + 2}
      aria-level={depth === undefined ? undefined : depth + 1}
      aria-expanded={expanded}
      aria-selected={selected}
      onFocus={(event) => {
        if (event.target === event.currentTarget) handle.focus(index)
      }}
      onPointerEnter={() => handle.approach(index)}
      onClick={(event) => handle.press(index, event)}
      style={{ transform: `translateY(${props.top}px)`, height: props.height }}
      className={cx(
        'group absolute inset-x-0 top-0 grid contain-strict grid-cols-(--table-columns) border-b border-line text-sm outline-none',
        // Drawn above the cells that stay in place, which would cover an outline of the row itself.
        'focus-visible:after:pointer-events-none focus-visible:after:absolute focus-visible:after:inset-0 focus-visible:after:z-20 focus-visible:after:rounded-s focus-visible:after:border-2 focus-visible:after:border-focus',
        ground,
      )}
    >
      {selected !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: only the rows in sight exist
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
        <div
          role="gridcell"
          className={cx('sticky left-0 z-10 flex items-center justify-center', ground)}
        >
          {/* The platform's own box: one node a row, where thousands of rows scroll by. */}
          <input
            type="checkbox"
            aria-label={words.selectRow}
            tabIndex={-1}
            checked={selected}
            onChange={() => handle.select(index)}
            className={cx(
              'size-3.5',
              !selected &&
                'opacity-0 group-hover:opacity-100 group-focus-within:opacity-100 pointer-coarse:opacity-100',
            )}
          />
        </div>
      )}
      {columns.map((column, place) => (
        <div
          key={column.id}
          role={place === 0 ? 'rowheader' : 'gridcell'}
          style={place === 0 ? { left: selected === undefined ? 0 : 32 } : undefined}
          className={cx(
            'tabular flex min-w-0 items-center pr-3',
            place > 0 && 'pl-3',
            column.align === 'end' && 'justify-end text-right',
            place === 0 && cx('sticky z-10', ground),
            place === 0 && (selected === undefined ? 'pl-4 md:pl-8' : 'pl-0'),
            heading && 'font-semibold',
          )}
        >
          {place === 0 && depth !== undefined && (
            <TreeLead depth={depth} lines={props.lines ?? 0} height={props.height}>
              {expanded !== undefined && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={expanded ? words.collapse : words.expand}
                  onClick={(event) => {
                    event.stopPropagation()
                    handle.expand(index)
                  }}
                  className="relative inline-flex size-6 items-center justify-center rounded-s text-ink-faint hover:bg-pressed hover:text-ink"
                >
                  <svg
                    width="14"
                    height="14"
                    viewBox="0 0 24 24"
                    aria-hidden="true"
                    className={expanded ? openChevron : closedChevron}
                  >
                    <path d="m9 18 6-6-6-6" />
                  </svg>
                </button>
              )}
            </TreeLead>
          )}
          {column.render(row, active)}
        </div>
      ))}
    </div>
  )
}

const groundOf = (selected: boolean, open: boolean, heading: boolean): string => {
  if (selected || open) return 'bg-selected'
  return heading ? 'bg-canvas' : 'bg-surface group-hover:bg-hover hover:bg-hover'
}

/** Lines of the tree left of a row's words: one upright a level, and the bend to this row. */
function TreeLead({
  depth,
  lines,
  height,
  children,
}: {
  depth: number
  lines: number
  height: number
  children: ReactNode
}) {
  const middle = height / 2
  const parts: string[] = []
  for (let level = 0; level < depth; level += 1) {
    const x = level * indent + 13.5
    const goesOn = (lines & (1 << level)) !== 0
    if (goesOn) parts.push(`M${x} 0V${height}`)
    if (level !== depth - 1) continue
    parts.push(`M${x} 0V${middle - 4}q0 4 4 4h${children ? 4 : 10}`)
  }
  return (
    <span
      className="relative flex shrink-0 items-center justify-end self-stretch"
      style={{ width: depth * indent + 26 }}
    >
      {depth > 0 && (
        <svg
          aria-hidden="true"
          width={depth * indent + 26}
          height={height}
          className="absolute top-0 left-0 fill-none stroke-line-strong"
        >
          <path d={parts.join('')} />
        </svg>
      )}
      {children}
    </span>
  )
}

/** Drawn again only when something of its own changed. */
export const TableRow = memo(Row) as typeof Row
