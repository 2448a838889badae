import { useFormat, useMessages } from '#ui/i18n.tsx'
import type { ActivityItem } from '../../contract.ts'
import { PlannedFields } from '../plan/PlannedFields.tsx'

type Change = ActivityItem['changes'][number]

/** What became of one record: its name where there are several, from which day, field by field. */
export function ChangeLine({ change, named }: { change: Change; named: boolean }) {
  const { activity, plan, words } = useMessages('structure')
  const format = useFormat()
  const { told, kind } = change
  const kinds: Readonly<Record<string, string>> = plan.kind
  const name = change.name ?? kinds[kind] ?? words.untitled
  const on = told?.on ? format.date(told.on) : null
  const what = told && activity.what[told.what]
  if (!named && !on && (told?.fields.length ?? 0) === 0) return null
  return (
    <div className="flex flex-col gap-0.5 text-sm text-ink-soft">
      {(named || on) && (
        <p className="min-w-0 break-words">
          {named && <span className="text-ink">{name} </span>}
          {what && named && <span>{what} </span>}
          {on && <span className="text-ink-faint">{activity.from(on)}</span>}
        </p>
      )}
      {told && <PlannedFields fields={told.fields} />}
    </div>
  )
}
