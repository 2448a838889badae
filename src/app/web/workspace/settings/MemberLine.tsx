import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import { dateIn } from '#kernel/calendar.ts'
import type { changeMember } from '#platform/identity/contract.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { Avatar } from '#ui/Avatar.tsx'
import { Badge } from '#ui/Badge.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Menu, type MenuItem } from '#ui/Menu.tsx'
import { Select } from '#ui/Select.tsx'
import type { Here, Member } from './answers.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { LinkedPerson } from './LinkedPerson.tsx'
import { mayChange, rolesToGive } from './member-rights.ts'
import { RemoveMember } from './RemoveMember.tsx'

type Open = 'link' | 'remove' | null

/** One member: who, as what, and which person of the organisation. */
export function MemberLine({ member, me }: { member: Member; me: Here['me'] }) {
  const words = useMessages('workspace').settings
  const format = useFormat()
  const [open, setOpen] = useState<Open>(null)
  const change = useWrite<typeof changeMember>('workspace.changeMember', {
    invalidates: ['workspace.'],
  })
  const isMe = member.id === me.memberId
  const changeable = mayChange(me.role, member.role)
  const actions: MenuItem[] = [
    ...(changeable
      ? [{ id: 'link', label: words.members.link, onSelect: () => setOpen('link') }]
      : []),
    ...(changeable || isMe
      ? [
          {
            id: 'remove',
            label: isMe ? words.members.leave : words.members.remove,
            danger: true,
            onSelect: () => setOpen('remove'),
          },
        ]
      : []),
  ]
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2.5">
      <Avatar name={member.name} size="l" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="truncate">{member.name}</span>
          {isMe && <Badge tone="accent">{words.members.you}</Badge>}
        </p>
        <p className="truncate text-sm text-ink-faint">{member.email}</p>
        <LinkedPerson personId={member.personId} />
      </div>
      <span className="hidden text-sm text-ink-faint lg:block">
        {words.members.joined(format.date(dateIn(format.timeZone, new Date(member.joinedAt))))}
      </span>
      <div className="flex items-center gap-4 max-sm:w-full max-sm:justify-between max-sm:pl-14">
        <span className="w-36">
          {changeable ? (
            <Select
              size="s"
              aria-label={words.members.roleOf(member.name)}
              value={member.role}
              disabled={change.busy}
              choices={rolesToGive(me.role).map((value) => ({ value, label: words.role[value] }))}
              onChange={(role) => change.run({ id: member.id, version: member.version, role })}
            />
          ) : (
            <span className="text-sm text-ink-soft">{words.role[member.role]}</span>
          )}
        </span>
        <span className="w-8">
          {actions.length > 0 && (
            <Menu
              label={words.members.actions(member.name)}
              align="end"
              items={actions}
              trigger={
                <IconButton
                  label={words.members.actions(member.name)}
                  tooltip={false}
                  icon={<Ellipsis size={16} aria-hidden="true" />}
                />
              }
            />
          )}
        </span>
      </div>
      {open === 'link' && <LinkDialog member={member} onClose={() => setOpen(null)} />}
      {open === 'remove' && (
        <RemoveMember member={member} isMe={isMe} onClose={() => setOpen(null)} />
      )}
    </li>
  )
}
