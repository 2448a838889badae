import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { RoleOfUnit, UnitPage } from '../../contract.ts'
import type { AsOf } from '../as-of.ts'
import { Block } from '../Block.tsx'
import { AssignDialog } from '../forms/AssignDialog.tsx'
import { CloseRoleDialog, EndAssignmentDialog, type Held } from '../forms/EndDialogs.tsx'
import { RoleDialog } from '../forms/RoleDialog.tsx'
import { ShareDialog } from '../forms/ShareDialog.tsx'
import { titleOf } from '../names.ts'
import { RoleLine } from './RoleLine.tsx'

type RoleListProps = { page: UnitPage; asOf: AsOf }

type Open =
  | { form: 'new' }
  | { form: 'change' | 'close' | 'assign'; role: RoleOfUnit }
  | { form: 'end'; held: Held }
  | { form: 'share'; held: Held & { share: number } }

/** As many as are read at once; a unit of hundreds shows the rest on request. */
const pageSize = 40

/** The roles of the unit, the head first, with those who hold them. */
export function RoleList({ page, asOf }: RoleListProps) {
  const { unit, words } = useMessages('structure')
  const [open, setOpen] = useState<Open | null>(null)
  const [most, setMost] = useState(pageSize)
  const roles = page.roles.toSorted((a, b) => Number(b.isHead) - Number(a.isHead))
  const { changeStructure: mayChange, assignPeople: mayAssign } = page.abilities
  const rest = roles.length - most
  return (
    <Block
      title={unit.roles}
      actions={
        mayChange && (
          <Button size="s" onClick={() => setOpen({ form: 'new' })}>
            {unit.addRole}
          </Button>
        )
      }
    >
      {roles.length === 0 && <p className="text-ink-soft">{unit.noRoles}</p>}
      <ul className="flex flex-col border-b border-line empty:hidden">
        {roles.slice(0, most).map((role) => (
          <RoleLine
            key={role.id}
            role={role}
            at={asOf.at}
            onAssign={mayAssign ? () => setOpen({ form: 'assign', role }) : undefined}
            onEnd={mayAssign ? (held) => setOpen({ form: 'end', held }) : undefined}
            onShare={mayAssign ? (held) => setOpen({ form: 'share', held }) : undefined}
            onChange={mayChange ? () => setOpen({ form: 'change', role }) : undefined}
            onClose={mayChange ? () => setOpen({ form: 'close', role }) : undefined}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button className="self-start" onClick={() => setMost(most + 5 * pageSize)}>
          {words.more(rest)}
        </Button>
      )}
      {open && <OpenForm open={open} page={page} day={asOf.day} onClose={() => setOpen(null)} />}
    </Block>
  )
}

type OpenFormProps = { open: Open; page: UnitPage; day: string; onClose: () => void }

function OpenForm({ open, page, day, onClose }: OpenFormProps) {
  const { words } = useMessages('structure')
  const unit = { id: page.id, label: page.name }
  const shared = { day, onClose }
  if (open.form === 'new') return <RoleDialog unit={unit} {...shared} />
  if (open.form === 'end') return <EndAssignmentDialog held={open.held} {...shared} />
  if (open.form === 'share') return <ShareDialog held={open.held} {...shared} />
  if (open.form === 'change') return <RoleDialog unit={unit} role={open.role} {...shared} />
  if (open.form === 'close') return <CloseRoleDialog role={open.role} {...shared} />
  const { id, title } = open.role
  return <AssignDialog role={{ id, label: titleOf(title, words) }} {...shared} />
}
