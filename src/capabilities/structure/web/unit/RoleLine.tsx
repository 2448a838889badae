import Ellipsis from 'lucide-react/icons/ellipsis'
import { Badge } from '#ui/Badge.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import type { RoleOfUnit } from '../../contract.ts'
import type { Held } from '../forms/EndDialogs.tsx'
import { nameOf, titleOf } from '../names.ts'
import { PersonLink } from '../PersonLink.tsx'
import { RoleDuties } from './RoleDuties.tsx'

type RoleLineProps = {
  role: RoleOfUnit
  at: (path: string) => string
  onAssign: (() => void) | undefined
  onEnd: ((held: Held) => void) | undefined
  onShare: ((held: Held & { share: number }) => void) | undefined
  onChange: (() => void) | undefined
  onClose: (() => void) | undefined
}

/** One role: its title, who holds it, what it answers for, and what it may decide. */
export function RoleLine({ role, at, onAssign, onEnd, onShare, onChange, onClose }: RoleLineProps) {
  const { unit, words } = useMessages('structure')
  const title = titleOf(role.title, words)
  const items: MenuItem[] = [
    ...(onAssign ? [{ id: 'assign', label: unit.assign, onSelect: onAssign }] : []),
    ...(onShare
      ? role.holders.map((held) => ({
          id: `share-${held.assignmentId}`,
          label: unit.changeShareOf(nameOf(held.person, '', words)),
          onSelect: () => onShare({ ...held, title: role.title }),
        }))
      : []),
    ...(onEnd
      ? role.holders.map((held) => ({
          id: held.assignmentId,
          label: unit.endOf(nameOf(held.person, '', words)),
          onSelect: () => onEnd({ ...held, title: role.title }),
        }))
      : []),
    ...(onChange ? [{ id: 'change', label: unit.changeRole, onSelect: onChange }] : []),
    ...(onClose ? [{ id: 'close', label: unit.closeRole, danger: true, onSelect: onClose }] : []),
  ]
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_2rem] gap-x-2 border-t border-line py-3">
      <div className="flex min-w-0 flex-col gap-1.5">
        <div className="grid items-baseline gap-x-6 gap-y-1 sm:grid-cols-2">
          <h3 className="flex flex-wrap items-center gap-x-2 text-base font-medium">
            {title}
            {role.isHead && <Badge tone="accent">{words.head}</Badge>}
          </h3>
          <ul className="flex min-w-0 flex-col gap-1">
            {role.holders.map((held) => (
              <HolderLine
                key={held.assignmentId}
                held={held}
                title={role.title}
                several={role.holders.length > 1}
                at={at}
              />
            ))}
            {role.holders.length === 0 && (
              <li>
                <Badge tone="warn">{words.vacant}</Badge>
              </li>
            )}
          </ul>
        </div>
        <RoleDuties role={role} />
      </div>
      {items.length > 0 && (
        <Menu
          label={words.actions(title)}
          align="end"
          items={items}
          trigger={
            <IconButton
              label={words.actions(title)}
              tooltip={false}
              icon={<Ellipsis size={16} aria-hidden="true" />}
            />
          }
        />
      )}
    </li>
  )
}

type HolderLineProps = {
  held: RoleOfUnit['holders'][number]
  title: string | null
  /** Several hold it: then each says the share. */
  several: boolean
  at: (path: string) => string
}

function HolderLine({ held, title, several, at }: HolderLineProps) {
  const { unit } = useMessages('structure')
  const format = useFormat()
  return (
    <li className="flex min-w-0 items-center gap-2">
      <PersonLink person={held.person} title={title} href={at(`/people/${held.person.id}`)} />
      {(held.share < 1 || several) && <Badge>{format.percent(held.share)}</Badge>}
      {held.to && (
        <span className="shrink-0 text-xs text-ink-faint">{unit.until(format.date(held.to))}</span>
      )}
    </li>
  )
}
