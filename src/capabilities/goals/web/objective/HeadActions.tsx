import Ellipsis from 'lucide-react/icons/ellipsis'
import Star from 'lucide-react/icons/star'
import { dateIn } from '#kernel/calendar.ts'
import { Button } from '#ui/Button.tsx'
import { useCommands } from '#ui/commands.tsx'
import { cx } from '#ui/cx.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { Ask, ObjectiveAnswer } from './types.ts'
import type { ObjectiveWrites } from './use-objective-writes.ts'

type HeadActionsProps = {
  answer: ObjectiveAnswer
  ask: Ask
  writes: ObjectiveWrites
  /** Given on the full page: looks at another day. */
  onAsOf?: ((day: string) => void) | undefined
}

/** What can be done with the objective as a whole; only what the reader may. */
export function HeadActions({ answer, ask, writes, onAsOf }: HeadActionsProps) {
  const words = useMessages('goals').objective
  const toast = useToast()
  const { timeZone } = useFormat()
  const { row, may, isFollowing } = answer
  const due = answer.keyResults.find((one) => one.may.checkIn)
  const goal = { kind: 'objective' as const, id: row.id }
  const when = (on: boolean, item: MenuItem): MenuItem[] => (on ? [item] : [])
  const copy = async () => {
    const [workspace] = location.pathname.split('/').slice(1)
    await navigator.clipboard.writeText(`${location.origin}/${workspace}/goals/${row.id}`)
    toast({ text: words.copied })
  }
  const items: MenuItem[] = [
    ...when(may.change, {
      id: 'edit',
      label: words.edit,
      keys: 'E',
      onSelect: () => ask({ do: 'edit' }),
    }),
    ...when(may.change, {
      id: 'weights',
      label: words.weights,
      onSelect: () => ask({ do: 'weights' }),
    }),
    ...when(may.setStatus, {
      id: 'status',
      label: words.setStatus,
      onSelect: () => ask({ do: 'status', ...goal }),
    }),
    ...when(may.score, {
      id: 'score',
      label: words.setScore,
      onSelect: () => ask({ do: 'score', ...goal }),
    }),
    ...when(may.change, {
      id: 'move',
      label: words.moveCycle,
      onSelect: () => ask({ do: 'move' }),
    }),
    ...when(Boolean(onAsOf), {
      id: 'as-of',
      label: words.asOf,
      onSelect: () => onAsOf?.(dateIn(timeZone, new Date())),
    }),
    { id: 'copy', label: words.copyLink, onSelect: () => void copy() },
    ...when(may.remove, { kind: 'line', id: 'line' }),
    ...when(may.remove, {
      id: 'remove',
      label: words.remove,
      danger: true,
      onSelect: () => void writes.removeObjective({ id: row.id, version: row.version }),
    }),
  ]
  useCommands([
    ...(may.change
      ? [
          {
            id: 'edit',
            label: words.edit,
            group: row.title,
            keys: 'E',
            run: () => ask({ do: 'edit' }),
          },
        ]
      : []),
    ...(due
      ? [
          {
            id: 'check-in',
            label: words.checkIn,
            group: row.title,
            keys: 'C',
            run: () => ask({ do: 'check-in', keyResult: due }),
          },
        ]
      : []),
  ])
  return (
    <>
      <IconButton
        label={isFollowing ? words.unfollow : words.follow}
        aria-pressed={isFollowing}
        icon={<Star size={16} aria-hidden="true" className={cx(isFollowing && 'fill-current')} />}
        onClick={() => writes.setFollowing(!isFollowing)}
      />
      {may.change && (
        <Button className="max-sm:hidden" onClick={() => ask({ do: 'edit' })}>
          {words.edit}
        </Button>
      )}
      <Menu
        label={words.actions(row.title)}
        align="end"
        items={items}
        trigger={
          <IconButton
            label={words.actions(row.title)}
            tooltip={false}
            icon={<Ellipsis size={16} aria-hidden="true" />}
          />
        }
      />
    </>
  )
}
