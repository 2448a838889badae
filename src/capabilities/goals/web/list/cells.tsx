import { lazy, Suspense } from 'react'
import { Avatar } from '#ui/Avatar.tsx'
import { InlineEdit } from '#ui/InlineEdit.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { ConfidenceScale } from '#ui/Progress.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import { StatusMark } from '#ui/StatusMark.tsx'
import type { Line } from './arrange.ts'
import { DueEditor } from './DueEditor.tsx'
import { OwnerEditor } from './OwnerEditor.tsx'
import type { ListRow } from './rows.ts'
import type { Part } from './use-row-writes.ts'

const UncarriedMark = lazy(() => import('../../alignment/web/carriers/UncarriedMark.tsx'))
const TitleCoach = lazy(() => import('./TitleCoach.tsx'))

export type CellProps = {
  row: ListRow
  /** This cell is being edited. */
  editing: boolean
  onSave: (part: Part) => void
  onDone: () => void
}

/** The heading of a group, or the words of a goal, edited where they stand. */
export function TitleCell({ row, editing, onSave, onDone }: CellProps) {
  const words = useMessages('goals')
  if (editing) {
    return (
      <InlineEdit
        value={row.title}
        label={words.list.column.title}
        editing
        onEditingChange={(on) => !on && onDone()}
        onSave={(title) => onSave({ title })}
        check={(title) => (title === '' ? words.form.required : null)}
        beside={(text) => (
          <Suspense>
            <TitleCoach row={row} text={text} />
          </Suspense>
        )}
        className="w-full"
      />
    )
  }
  return (
    <>
      <span
        title={row.title}
        className={`truncate ${row.kind === 'objective' ? 'font-medium text-ink' : 'text-ink-soft'} ${row.isContext ? 'opacity-70' : ''}`}
      >
        {row.title}
      </span>
      {row.toMend && (
        <span className="ml-2 shrink-0 rounded-s border border-line-strong px-1 text-xs text-ink-soft">
          {words.goal.toMend}
        </span>
      )}
    </>
  )
}

export function GroupCell({ group }: { group: NonNullable<Line['group']> }) {
  const words = useMessages('goals').list
  return (
    <span className="flex min-w-0 items-center gap-2">
      {group.status ? (
        <StatusMark status={group.status} />
      ) : (
        <span className="truncate">{group.name ?? words.noOwner}</span>
      )}
      <span className="tabular text-xs font-normal text-ink-faint">{group.count}</span>
    </span>
  )
}

export function OwnerCell({ row, editing, onSave, onDone }: CellProps) {
  const words = useMessages('goals').list
  if (editing) {
    return (
      <OwnerEditor
        label={words.changeOwner(row.title)}
        onSave={(owner) => onSave({ owner })}
        onDone={onDone}
      />
    )
  }
  if (!row.owner) return null
  return (
    <>
      <Avatar name={row.owner} size="s" square={row.owner === row.unit?.name} />
      <span className="ml-2 truncate" title={row.owner}>
        {row.owner}
      </span>
      {row.isVacant && (
        <Suspense>
          <UncarriedMark inRow />
        </Suspense>
      )}
    </>
  )
}

export function DueCell({ row, editing, onSave, onDone }: CellProps) {
  const words = useMessages('goals').list
  const format = useFormat()
  if (editing) {
    return (
      <DueEditor
        label={words.changeDue(row.title)}
        value={row.dueOn ?? ''}
        onSave={(dueOn) => onSave({ dueOn: dueOn || null })}
        onDone={onDone}
      />
    )
  }
  return row.dueOn && <span className="text-ink-soft">{format.date(row.dueOn, 'month')}</span>
}

/** Where a key result stands on its way: `44 of 50 → 20 min`. */
export function FiguresCell({ row }: { row: ListRow }) {
  const words = useMessages('goals').goal
  const format = useFormat()
  const { start, target, current, measure } = row
  const say = (value: number | null) => (value === null ? '?' : format.number(value))
  if (target === null && current === null) return null
  const now = current === null ? words.noFigure : format.measure(current, measure)
  const aim = target === null ? '' : ` (${words.fromTo(say(start), say(target))})`
  return (
    <span className="truncate" title={now + aim}>
      {now}
      <span className="text-ink-faint">{aim}</span>
    </span>
  )
}

export function CheckedInCell({ at }: { at: number | null }) {
  if (at === null) return null
  return <RelativeTime at={new Date(at).toISOString()} className="text-ink-soft" />
}

export function ConfidenceCell({ value }: { value: number | null }) {
  const format = useFormat()
  if (value === null) return null
  return (
    <>
      <ConfidenceScale value={value} />
      <span className="ml-1.5 w-6 text-right">
        {format.number(value, { maximumFractionDigits: 1 })}
      </span>
    </>
  )
}
