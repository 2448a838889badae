import { type ReactNode, useMemo } from 'react'
import type { Column } from '#ui/DataTable.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { useMedia } from '#ui/use-media.ts'
import { ExplainedProgress } from '../goal/ExplainedProgress.tsx'
import { ExplainedStatus } from '../goal/ExplainedStatus.tsx'
import type { ColumnId, View } from './address.ts'
import type { Line } from './arrange.ts'
import {
  CheckedInCell,
  ConfidenceCell,
  DueCell,
  FiguresCell,
  GroupCell,
  OwnerCell,
  TitleCell,
} from './cells.tsx'
import { ExplainedCoverage } from './ExplainedCoverage.tsx'
import type { ListRow } from './rows.ts'
import type { Part } from './use-row-writes.ts'

export type EditedField = 'title' | 'owner' | 'dueOn'
export type Editing = { id: string; field: EditedField } | null

type ColumnSettings = {
  chosen: readonly ColumnId[]
  sort: View['sort']
  editing: Editing
  onSave: (row: ListRow, part: Part) => void
  onDone: () => void
}

type Shape = Pick<Column<Line>, 'width' | 'align' | 'from'>

/** Pixels of the table from which on the status stands in a column of its own. */
const roomForStatus = 620

const shapes: Record<ColumnId, Shape> = {
  owner: { width: 176, from: 860 },
  unit: { width: 160, from: 860 },
  progress: { width: 152 },
  status: { width: 112, from: roomForStatus },
  confidence: { width: 112, from: 980 },
  score: { width: 72, align: 'end', from: 620 },
  dueOn: { width: 96, from: 720 },
  coverage: { width: 84, align: 'end', from: 720 },
  current: { width: 168, align: 'end', from: 720 },
  checkedInAt: { width: 104, from: 720 },
}

const signOf = (sort: View['sort'], id: string) => {
  if (sort?.by !== id) return 'none'
  return sort.descending ? 'descending' : 'ascending'
}

/** The columns one chose, each with how its cells are drawn. */
export const useColumns = (settings: ColumnSettings): readonly Column<Line>[] => {
  const { chosen, sort, editing, onSave, onDone } = settings
  const words = useMessages('goals').list.column
  const format = useFormat()
  // Where the column of the status finds no room, the colour of the bar alone would tell it.
  const narrow = useMedia(`(width < ${roomForStatus}px)`)
  const columns = useMemo(() => {
    const edit = (row: ListRow, field: EditedField) => ({
      row,
      editing: editing?.id === row.id && editing.field === field,
      onSave: (part: Part) => onSave(row, part),
      onDone,
    })
    const cells: Record<ColumnId, (row: ListRow, active: boolean) => ReactNode> = {
      owner: (row) => <OwnerCell {...edit(row, 'owner')} />,
      unit: (row) => row.unit && <span className="truncate">{row.unit.name}</span>,
      progress: (row, active) => {
        const tabIndex = active ? 0 : -1
        const bar = (className: string) => (
          <ExplainedProgress goal={row} pace={row.pace} {...{ tabIndex, className }} />
        )
        if (!narrow) return bar('block w-full')
        return (
          <span className="flex min-w-0 flex-1 items-center gap-2">
            <ExplainedStatus goal={row} kind="mark" tabIndex={tabIndex} />
            {bar('block min-w-0 flex-1')}
          </span>
        )
      },
      status: (row, active) => <ExplainedStatus goal={row} tabIndex={active ? 0 : -1} />,
      confidence: (row) => <ConfidenceCell value={row.confidence} />,
      score: (row) => row.score !== null && format.number(row.score),
      dueOn: (row) => <DueCell {...edit(row, 'dueOn')} />,
      coverage: (row, active) => <ExplainedCoverage row={row} tabIndex={active ? 0 : -1} />,
      current: (row) => <FiguresCell row={row} />,
      checkedInAt: (row) => <CheckedInCell at={row.checkedInAt} />,
    }
    const title: Column<Line> = {
      id: 'title',
      header: words.title,
      width: 168,
      render: ({ goal, group }) =>
        goal ? <TitleCell {...edit(goal, 'title')} /> : group && <GroupCell group={group} />,
      plain: ({ goal, group }) => goal?.title ?? group?.name ?? '',
    }
    const others = chosen.map(
      (id): Column<Line> => ({
        id,
        header: words[id],
        ...shapes[id],
        render: ({ goal }, active) => goal && cells[id](goal, active),
      }),
    )
    return [title, ...others]
  }, [chosen, editing, onSave, onDone, words, format, narrow])
  // Apart from the cells, which another order leaves as they are.
  return useMemo(
    () => columns.map((column) => ({ ...column, sort: signOf(sort, column.id) })),
    [columns, sort],
  )
}
