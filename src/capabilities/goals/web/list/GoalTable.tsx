import { useCallback, useMemo, useRef } from 'react'
import { usePrefetch } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { DataTable, type RowTree } from '#ui/DataTable.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { getObjective } from '../../contract.ts'
import { Failed } from '../goal/Failed.tsx'
import { nextSort, type SortId, type View } from './address.ts'
import type { Line } from './arrange.ts'
import { EmptyList } from './EmptyList.tsx'
import type { RowQuestion } from './RowDialog.tsx'
import type { ListRow } from './rows.ts'
import { type EditedField, type Editing, useColumns } from './use-columns.tsx'
import type { useGoalRows } from './use-goal-rows.ts'
import { focusActiveRow } from './use-list-keys.ts'
import { type Part, useRowWrites } from './use-row-writes.ts'
import type { SetView } from './use-view.ts'

type GoalTableProps = {
  lines: readonly Line[]
  view: View
  setView: SetView
  list: ReturnType<typeof useGoalRows>
  filtered: boolean
  mayChange: boolean
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  editing: Editing
  onEditing: (editing: Editing) => void
  openKey: string | null
  onExpand: (key: string, on: boolean) => void
  onAdd: () => void
  onOpen: (row: ListRow) => void
  onPeek: (row: ListRow) => void
  onAsk: (row: ListRow, wants: RowQuestion['wants']) => void
}

const keyOf = (line: Line): string => line.key
const isHeading = (line: Line): boolean => line.group !== null
const editedBy: Record<string, EditedField> = { e: 'title', o: 'owner', d: 'dueOn' }
const askedBy: Record<string, RowQuestion['wants']> = { c: 'check-in', t: 'target' }

/** The table of goals: compared, opened, peeked at, edited and selected by keyboard or mouse. */
export function GoalTable(props: GoalTableProps) {
  const { lines, view, setView, list, mayChange, editing, onEditing, onExpand } = props
  const { list: words, goal } = useMessages('goals')
  const save = useRowWrites()
  const latestSave = useRef(save)
  latestSave.current = save
  const onSave = useCallback((row: ListRow, part: Part) => latestSave.current(row, part), [])
  const onDone = useCallback(() => {
    onEditing(null)
    requestAnimationFrame(focusActiveRow)
  }, [onEditing])
  const columns = useColumns({ chosen: view.columns, sort: view.sort, editing, onSave, onDone })
  const prefetch = usePrefetch()
  const isTree = view.shape === 'tree' || view.group !== 'none'
  const tree = useMemo<RowTree<Line>>(
    () => ({
      depth: (line) => line.depth,
      expanded: (line) => line.expanded,
      onExpand: (line, on) => onExpand(line.key, on),
    }),
    [onExpand],
  )
  const onRowKey = (key: string, { goal }: Line): boolean => {
    const field = editedBy[key]
    const asked = askedBy[key]
    if (!goal || !mayChange || (!field && !asked)) return false
    if (asked) props.onAsk(goal, asked)
    if (field && !(field === 'dueOn' && goal.kind === 'objective')) {
      onEditing({ id: goal.id, field })
    }
    return true
  }
  if (list.error && !list.known) return <Failed error={list.error} again={list.refetch} />
  if (!list.known) return <Skeleton className="px-4 pt-2 md:px-8" lines={10} />
  return (
    <div className="flex min-h-0 flex-1 flex-col border-t border-line">
      <DataTable
        className="flex-1"
        label={words.title}
        columns={columns}
        rows={lines}
        rowKey={keyOf}
        tree={isTree ? tree : undefined}
        selected={mayChange ? props.selected : undefined}
        onSelect={mayChange ? props.onSelect : undefined}
        onSort={(by) => setView({ sort: nextSort(view.sort, by as SortId) })}
        onOpen={({ goal, key, expanded }) => (goal ? props.onOpen(goal) : onExpand(key, !expanded))}
        onPeek={({ goal }) => goal && props.onPeek(goal)}
        onRowKey={onRowKey}
        onApproach={({ goal }) =>
          goal &&
          !view.asOf &&
          prefetch<typeof getObjective>('goals.getObjective', { id: goal.objectiveId })
        }
        openKey={props.openKey}
        isHeading={isHeading}
        empty={
          <EmptyList
            filtered={props.filtered}
            mayAdd={mayChange}
            onAdd={props.onAdd}
            setView={setView}
          />
        }
      />
      {list.rows.length < list.total && (
        <div className="flex items-center gap-3 border-t border-line px-4 py-2 text-sm text-ink-soft md:px-8">
          <p role="status">{words.more(list.rows.length, list.total)}</p>
          {list.missing !== null && <Button onClick={list.askAgain}>{goal.retry}</Button>}
        </div>
      )}
    </div>
  )
}
