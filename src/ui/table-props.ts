import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  header: string
  /** Pixels; the first column takes what is left over and is never narrower than this. */
  width: number
  align?: 'start' | 'end'
  /** Hidden while the table is narrower than this many pixels. */
  from?: number
  /** Given: the head is a button. */
  sort?: 'ascending' | 'descending' | 'none'
  /**
   * A drawn cell shows another row after scrolling: what keeps state must give it up with its row, or
   * be keyed by it. `active` is true for the row that has the keyboard: give inner controls `tabIndex={active ? 0 : -1}`.
   */
  render: (row: Row, active: boolean) => ReactNode
  /** Given on the first column: the words alone, for rows that fly past too fast to be read. */
  plain?: (row: Row) => string
}

export type RowTree<Row> = {
  /** 0 for the top level. */
  depth: (row: Row) => number
  /** `undefined` for a row that has nothing below it. */
  expanded: (row: Row) => boolean | undefined
  onExpand: (row: Row, expanded: boolean) => void
}

export type DataTableProps<Row> = {
  /** Names the table for readers of the screen. */
  label: string
  columns: readonly Column<Row>[]
  /** The visible rows in order: of a tree, those whose ancestors are expanded. */
  rows: readonly Row[]
  rowKey: (row: Row) => string
  tree?: RowTree<Row> | undefined
  selected?: ReadonlySet<string> | undefined
  onSelect?: ((selected: ReadonlySet<string>) => void) | undefined
  onSort?: ((column: string) => void) | undefined
  /** Enter, or a press on the row. */
  onOpen?: ((row: Row) => void) | undefined
  /** Space. */
  onPeek?: ((row: Row) => void) | undefined
  /** Any other key on the active row, e.g. `c` to check in. Return true when it was used. */
  onRowKey?: ((key: string, row: Row) => boolean) | undefined
  /** Pointer or focus comes to a row: the moment to prefetch. */
  onApproach?: ((row: Row) => void) | undefined
  /** The row that is shown in the side panel. */
  openKey?: string | null | undefined
  /** Shown in place of rows. */
  empty?: ReactNode
  /** A row that is drawn as a group's heading. */
  isHeading?: ((row: Row) => boolean) | undefined
  /** Total number of rows when `rows` is only what was loaded so far. */
  className?: string | undefined
}
