import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import type { ReactNode } from 'react'
import { cx } from './cx.ts'

type Head = {
  id: string
  header: string
  align?: 'start' | 'end'
  sort?: 'ascending' | 'descending' | 'none'
}

export function HeaderCell({
  column,
  fixed,
  onSort,
}: {
  column: Head
  /** Distance from the left edge where the column stays, for the first one. */
  fixed: number | undefined
  onSort: ((column: string) => void) | undefined
}) {
  const sorted = column.sort && column.sort !== 'none' ? column.sort : undefined
  return (
    // biome-ignore lint/a11y/useSemanticElements: only the rows in sight exist
    // biome-ignore lint/a11y/useFocusableInteractive: the button inside takes the focus
    <div
      role="columnheader"
      aria-sort={sorted}
      style={fixed === undefined ? undefined : { left: fixed }}
      className={cx(
        'flex min-w-0 items-center pr-3 text-xs font-medium text-ink-faint',
        column.align === 'end' && 'justify-end',
        fixed !== undefined && 'sticky z-10 bg-surface',
        fixed === undefined && 'pl-3',
        fixed === 0 && 'pl-4 md:pl-8',
      )}
    >
      {column.sort && onSort ? (
        <button
          type="button"
          onClick={() => onSort(column.id)}
          className={cx(
            'flex min-w-0 items-center gap-1 rounded-s hover:text-ink',
            sorted && 'text-ink',
          )}
        >
          <span className="truncate">{column.header}</span>
          <SortSign sorted={sorted} />
        </button>
      ) : (
        <span className="truncate">{column.header}</span>
      )}
    </div>
  )
}

const SortSign = ({ sorted }: { sorted: 'ascending' | 'descending' | undefined }): ReactNode => {
  if (!sorted) return null
  const Sign = sorted === 'ascending' ? ArrowUp : ArrowDown
  return <Sign size={12} aria-hidden="true" className="shrink-0" />
}
