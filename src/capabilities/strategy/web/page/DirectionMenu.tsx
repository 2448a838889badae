import Ellipsis from 'lucide-react/icons/ellipsis'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import type { changeDirection, DirectionItem } from '../../contract.ts'
import { useChange } from '../use-strategy.ts'

/** What one asked to do with a direction; each opens its own form. */
export type AskedOfDirection = 'edit' | 'retire' | 'remove' | 'history' | null

export type Moves = { up?: (() => void) | undefined; down?: (() => void) | undefined }

type DirectionMenuProps = {
  direction: DirectionItem
  may: boolean
  moves: Moves
  onAsk: (asked: AskedOfDirection) => void
}

/** What can be done with a direction. */
export function DirectionMenu({ direction, may, moves, onAsk }: DirectionMenuProps) {
  const words = useMessages('strategy').page
  const { id, version, status, title } = direction
  const change = useChange<typeof changeDirection>('strategy.changeDirection', {
    done: words.saved,
  })
  const item = (id: string, label: string, onSelect: (() => void) | undefined, danger = false) => ({
    id,
    label,
    danger,
    disabled: onSelect === undefined,
    onSelect: onSelect ?? (() => {}),
  })
  const isEnded = status === 'retired'
  const changes: MenuItem[] = [
    item('edit', words.edit, () => onAsk('edit')),
    ...(isEnded
      ? [item('reopen', words.reopen, () => change.run({ id, version, status: 'active' }))]
      : [
          item('up', words.moveUp, moves.up),
          item('down', words.moveDown, moves.down),
          item('retire', words.retire, () => onAsk('retire')),
        ]),
    item('remove', words.removeDirection, () => onAsk('remove'), true),
    { kind: 'line', id: 'line' },
  ]
  return (
    <Menu
      label={title}
      align="end"
      items={[...(may ? changes : []), item('history', words.history, () => onAsk('history'))]}
      trigger={
        <IconButton
          label={`${words.edit}: ${title}`}
          icon={<Ellipsis size={17} aria-hidden="true" />}
          tooltip={false}
        />
      }
    />
  )
}
