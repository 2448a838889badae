import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { type Format, useFormat, useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { ActivityItem } from '../../contract.ts'
import type { Messages as Goals } from '../messages/en.ts'
import { type ChangePart, changeParts } from './change-parts.ts'
import type { Messages as Activity } from './messages/en.ts'

type Words = { goal: Goals['goal']; activity: Activity }

const shares = new Set(['progress', 'weight'])
const isId = /^[0-9a-f]{8}-[0-9a-f]{4}-/
const isDay = /^\d{4}-\d{2}-\d{2}$/

const said = (value: unknown, field: string, words: Words, format: Format): string => {
  if (value === null || value === undefined || value === '') return words.activity.nothing
  if (typeof value === 'number') {
    return shares.has(field) ? format.percent(value) : format.number(value)
  }
  const text = String(value)
  if (isDay.test(text)) return format.date(text)
  const lists: Record<string, Readonly<Record<string, string>>> = {
    nature: words.goal.nature,
    category: words.goal.category,
    origin: words.goal.origin,
    commitment: words.goal.commitment,
    visibility: words.goal.visibility,
    type: words.goal.type,
    status: words.goal.dependency,
  }
  return lists[field]?.[text] ?? text
}

const partText = (part: ChangePart, words: Words, format: Format): string => {
  const name = words.activity.fields[part.field] ?? part.field
  if (isId.test(String(part.after)) || isId.test(String(part.before))) return name
  const after = said(part.after, part.field, words, format)
  if (part.before === null) return `${name} ${after}`
  return `${name} ${words.goal.fromTo(said(part.before, part.field, words, format), after)}`
}

/** The key result it was done to, or said of; of a link what it joins. */
const subjectOf = ({ changes }: ActivityItem): string | null => {
  const [first] = changes
  if (first?.kind === 'goal-link') return first.title
  const isPart = first?.kind === 'key-result' || first?.kind === 'check-in'
  return isPart ? (changes.find(({ kind }) => kind === 'key-result')?.title ?? null) : null
}

const isSimulated = ({ changes }: ActivityItem): boolean =>
  changes.some(({ kind, after }) => kind === 'check-in' && after?.['isSimulated'] === true)

type ActivityLineProps = {
  entry: ActivityItem
  /** Who did it. */
  name: string
  /** What was done, where the words of goals do not say it. */
  did?: string | undefined
  /** Who has taken note of it. */
  notedBy?: readonly string[] | undefined
  onUndo?: ((feedId: number) => void) | undefined
}

/** One change in one line: who, what, from what to what, why and when. */
export function ActivityLine({ entry, name, did, notedBy = [], onUndo }: ActivityLineProps) {
  const { goal } = useMessages('goals')
  const activity = useMessages('activity')
  const words = { goal, activity }
  const format = useFormat()
  const parts = changeParts(entry, words.activity.fields)
  const what = did ?? words.activity.did[entry.operation] ?? words.activity.other
  const subject = subjectOf(entry)
  return (
    <li className="group flex items-start gap-3 py-1.5 text-sm">
      <div
        className={cx('min-w-0 flex-1', entry.undoneBy !== null && 'text-ink-faint line-through')}
      >
        <span className="font-medium">{name}</span> {what}
        {subject && <span className="text-ink-soft"> · {subject}</span>}
        {isSimulated(entry) && <span className="text-ink-faint"> · {words.goal.simulated}</span>}
        {parts.length > 0 && (
          <span className="tabular line-clamp-2 break-words text-ink-soft">
            {parts.map((part) => partText(part, words, format)).join(' · ')}
          </span>
        )}
        {entry.reason && (
          <span className="block text-ink-soft">{words.goal.because(entry.reason)}</span>
        )}
        {notedBy.length > 0 && (
          <span className="block text-ink-faint">{words.activity.noted(format.list(notedBy))}</span>
        )}
      </div>
      {entry.undoneBy !== null && (
        <span className="text-xs text-ink-faint">{words.activity.undone}</span>
      )}
      {onUndo && entry.mayUndo && entry.undoneBy === null && (
        <Button
          kind="quiet"
          size="s"
          className="-my-1 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
          onClick={() => onUndo(entry.feedId)}
        >
          {words.activity.undo}
        </Button>
      )}
      <RelativeTime at={entry.at} className="shrink-0 pt-px text-xs text-ink-faint" />
    </li>
  )
}
