import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { RelativeTime } from '#ui/RelativeTime.tsx'
import type { ActivityItem } from '../../contract.ts'
import { ChangeLine } from './ChangeLine.tsx'

type ActivityLineProps = {
  entry: ActivityItem
  /** Who did it. */
  name: string
  busy: boolean
  onUndo: () => void
}

/** As many records as are read at a glance; the rest unfolds. */
const few = 3

type Change = ActivityItem['changes'][number]

/** What ends on a day and begins anew on that very day, with another share or level, goes on. */
const goesOn = ({ kind, name, told }: Change, all: readonly Change[]): boolean =>
  told?.what === 'ends' &&
  all.some(
    (one) =>
      one.kind === kind &&
      one.name === name &&
      one.told?.what === 'begins' &&
      one.told.on === told.on,
  )

/** One change: who, what, from what to what, from which day, why and when. */
export function ActivityLine({ entry, name, busy, onUndo }: ActivityLineProps) {
  const { activity, words } = useMessages('structure')
  const did = activity.did[entry.operation] ?? activity.other
  const subject = entry.name ?? entry.changes[0]?.name ?? ''
  const changes = entry.changes.filter((change) => !goesOn(change, entry.changes))
  // One record is named by the line itself; of several each says its own name.
  const several = changes.length > 1
  const undone = entry.undoneBy !== null
  const rest = changes.length - few
  const line = (change: Change) => <ChangeLine key={change.id} change={change} named={several} />
  return (
    <li className="flex flex-col gap-1 border-t border-line py-3 first:border-t-0">
      <div className="flex items-start gap-x-3">
        <p className="min-w-0 flex-1 break-words">
          <span className="font-medium">{name}</span>{' '}
          <span className={cx(undone && 'text-ink-faint line-through')}>{did(subject)}</span>
        </p>
        {undone && <Badge>{activity.undone}</Badge>}
        {entry.mayUndo && (
          <Button
            size="s"
            className="shrink-0"
            aria-label={activity.undoOf(did(subject))}
            busy={busy}
            onClick={onUndo}
          >
            {activity.undo}
          </Button>
        )}
      </div>
      {changes.slice(0, few).map(line)}
      {rest > 0 && (
        <details className="text-sm">
          <summary className="text-ink-soft">{words.more(rest + entry.moreChanges)}</summary>
          <div className="flex flex-col gap-1 pt-1">{changes.slice(few).map(line)}</div>
          {entry.moreChanges > 0 && (
            <p className="pt-1 text-ink-faint">{activity.notShown(entry.moreChanges)}</p>
          )}
        </details>
      )}
      {entry.reason && (
        <p className="text-sm break-words text-ink-soft">{activity.because(entry.reason)}</p>
      )}
      <RelativeTime at={entry.at} className="text-xs text-ink-faint" />
    </li>
  )
}
