import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import type { PersonPage } from '../../contract.ts'
import { LeaveDialog } from '../forms/EndDialogs.tsx'
import { PersonDialog } from '../forms/PersonDialog.tsx'
import { nameOf } from '../names.ts'

type PersonMenuProps = { page: PersonPage; day: CalendarDate }

/** What those who run the workspace can do with a person. */
export function PersonMenu({ page, day }: PersonMenuProps) {
  const { person, words } = useMessages('structure')
  const [open, setOpen] = useState<'change' | 'leave' | null>(null)
  const label = words.actions(nameOf(page, page.roles[0]?.title, words))
  const onClose = () => setOpen(null)
  return (
    <>
      <Menu
        label={label}
        align="end"
        items={[
          { id: 'change', label: person.change, onSelect: () => setOpen('change') },
          { id: 'leave', label: person.remove, danger: true, onSelect: () => setOpen('leave') },
        ]}
        trigger={
          <IconButton
            label={label}
            tooltip={false}
            icon={<Ellipsis size={16} aria-hidden="true" />}
          />
        }
      />
      {open === 'change' && <PersonDialog page={page} onClose={onClose} />}
      {open === 'leave' && <LeaveDialog page={page} day={day} onClose={onClose} />}
    </>
  )
}
