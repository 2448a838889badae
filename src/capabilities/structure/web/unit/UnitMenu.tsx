import Ellipsis from 'lucide-react/icons/ellipsis'
import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Menu } from '#ui/Menu.tsx'
import type { UnitPage } from '../../contract.ts'
import { CloseUnitDialog } from '../forms/EndDialogs.tsx'
import { AddUnitDialog, ChangeUnitDialog } from '../forms/UnitDialogs.tsx'

type UnitMenuProps = { page: UnitPage; day: CalendarDate }

/** What those who run the workspace can do with a unit. */
export function UnitMenu({ page, day }: UnitMenuProps) {
  const { unit, words } = useMessages('structure')
  const [open, setOpen] = useState<'add' | 'change' | 'close' | null>(null)
  const shared = { day, onClose: () => setOpen(null) }
  return (
    <>
      <Menu
        label={words.actions(page.name)}
        align="end"
        items={[
          { id: 'change', label: unit.move, onSelect: () => setOpen('change') },
          { id: 'add', label: unit.addBelow, onSelect: () => setOpen('add') },
          { kind: 'line', id: 'line' },
          { id: 'close', label: unit.close, danger: true, onSelect: () => setOpen('close') },
        ]}
        trigger={
          <IconButton
            label={words.actions(page.name)}
            icon={<Ellipsis size={16} aria-hidden="true" />}
            tooltip={false}
          />
        }
      />
      {open === 'add' && <AddUnitDialog parent={{ id: page.id, label: page.name }} {...shared} />}
      {open === 'change' && <ChangeUnitDialog page={page} {...shared} />}
      {open === 'close' && <CloseUnitDialog page={page} {...shared} />}
    </>
  )
}
