import { useMemberName } from '#capabilities/goals/web/goal/use-members.ts'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { type Format, useFormat, useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { ActivityItem } from '../contract.ts'
import type { Messages } from './messages/en.ts'

const isDay = /^\d{4}-\d{2}-\d{2}$/
const shares = new Set(['growth', 'innovation', 'revenue', 'user', 'efficiency', 'capability'])

type Change = ActivityItem['changes'][number]
type Part = { field: string; before: unknown; after: unknown }

const isSaid = (value: unknown): boolean => value !== null && value !== undefined && value !== ''

/** Fields worth reading, in one order; of what was made or removed, its words alone. */
const partsOf = (
  { before, after }: Change,
  fields: Messages['history']['fields'],
  known: string | null,
): Part[] => {
  const isBoth = before !== null && after !== null
  const side = after ?? before ?? {}
  return Object.keys(fields)
    .filter((field) => field in side)
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((part) => isBoth || isSaid(part.before) || isSaid(part.after))
    .filter((part) => isBoth || (part.field !== 'status' && side[part.field] !== known))
}

const said = (value: unknown, field: string, words: Messages, format: Format): string => {
  if (!isSaid(value)) return words.history.nothing
  if (typeof value === 'number') return shares.has(field) ? format.percent(value) : `${value}`
  const text = String(value)
  if (isDay.test(text)) return format.date(text)
  const { objective, page } = words
  const lists: Record<string, Readonly<Record<string, string>>> = {
    kind: { ...page.kind, vision: page.vision, mission: page.mission },
    status: page.status,
    stage: objective.stage,
    outcome: objective.outcomes,
    decision: objective.decisions,
  }
  return lists[field]?.[text] ?? text
}

type HistoryLineProps = {
  entry: ActivityItem
  /** Says what it is about. */
  named: boolean
  onUndo?: ((feedId: number) => void) | undefined
}

/** One change: who, what, from what to what, why and when. */
export function HistoryLine({ entry, named, onUndo }: HistoryLineProps) {
  const words = useMessages('strategy')
  const format = useFormat()
  const nameOf = useMemberName()
  const { history } = words
  const [first] = entry.changes
  const moved = entry.changes.filter(({ kind }) => kind === 'direction-goal').length
  const isOrder = entry.operation === 'strategy.orderDirections'
  const parts = first && !isOrder ? partsOf(first, history.fields, named ? entry.title : null) : []
  return (
    <li className="flex flex-col gap-1 py-3 text-sm">
      <div className="flex items-baseline gap-3">
        <p className={cx('min-w-0 flex-1', entry.undoneBy !== null && 'text-ink-faint')}>
          <span className="font-medium">{nameOf(entry.memberId)}</span>{' '}
          {history.did[entry.operation] ?? history.other}
          {named && entry.title && <span className="text-ink-soft"> · {entry.title}</span>}
          {entry.undoneBy !== null && <span> ({history.undone})</span>}
        </p>
        <RelativeTime at={entry.at} className="shrink-0 text-xs text-ink-faint" />
      </div>
      {parts.map((part) => (
        <div key={part.field} className="border-l-2 border-line pl-3">
          <span className="text-xs text-ink-faint">{history.fields[part.field]}</span>
          {isSaid(part.before) && (
            <p className="break-words whitespace-pre-line text-ink-faint line-through decoration-line-strong">
              {said(part.before, part.field, words, format)}
            </p>
          )}
          {(isSaid(part.after) || first?.after) && (
            <p className="break-words whitespace-pre-line">
              {said(part.after, part.field, words, format)}
            </p>
          )}
        </div>
      ))}
      {moved > 0 && entry.operation === 'strategy.retireDirection' && (
        <p className="text-ink-soft">{history.wasOne(moved)}</p>
      )}
      {entry.reason && <p className="text-ink-soft">{history.because(entry.reason)}</p>}
      {onUndo && entry.mayUndo && (
        <Button
          kind="quiet"
          size="s"
          className="-ml-2 self-start"
          onClick={() => onUndo(entry.feedId)}
        >
          {words.page.undo}
        </Button>
      )}
    </li>
  )
}
