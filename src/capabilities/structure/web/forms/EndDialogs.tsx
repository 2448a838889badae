import type { CalendarDate } from '#kernel/calendar.ts'
import { useMessages } from '#ui/i18n.tsx'
import type {
  closeRole,
  closeUnit,
  endAssignment,
  PersonPage,
  removePerson,
  UnitPage,
} from '../../contract.ts'
import { nameOf, titleOf } from '../names.ts'
import { useChange } from '../use-structure.ts'
import { FormDialog } from './FormDialog.tsx'
import { reasonOf, useMoment, When } from './When.tsx'

type Ending = { day: CalendarDate; onClose: () => void }
type Seen = { id: string; version: number }

export function CloseUnitDialog({ page, day, onClose }: Ending & { page: UnitPage }) {
  const { forms } = useMessages('structure')
  const [moment, setMoment] = useMoment(day)
  const { from } = moment
  const end = useChange<typeof closeUnit>('structure.closeUnit', { from, onDone: onClose })
  const { id: unitId, version } = page
  return (
    <FormDialog
      danger
      title={forms.closeUnit(page.name)}
      action={forms.closeUnitDo}
      {...end}
      onSubmit={() => end.run({ unitId, version, from, ...reasonOf(moment) })}
      onClose={onClose}
    >
      <p className="text-ink-soft">{forms.closeUnitWhy}</p>
      <When value={moment} onChange={setMoment} />
    </FormDialog>
  )
}

type RoleEnding = Ending & { role: Seen & { title: string | null } }

export function CloseRoleDialog({ role, day, onClose }: RoleEnding) {
  const { forms, words } = useMessages('structure')
  const [moment, setMoment] = useMoment(day)
  const { from } = moment
  const end = useChange<typeof closeRole>('structure.closeRole', { from, onDone: onClose })
  const { id: roleId, version } = role
  return (
    <FormDialog
      danger
      title={forms.closeRole(titleOf(role.title, words))}
      action={forms.closeRoleDo}
      {...end}
      onSubmit={() => end.run({ roleId, version, from, ...reasonOf(moment) })}
      onClose={onClose}
    >
      <p className="text-ink-soft">{forms.closeRoleWhy}</p>
      <When value={moment} onChange={setMoment} />
    </FormDialog>
  )
}

export type Held = {
  assignmentId: string
  version: number
  title: string | null
  person: { id: string; name: string | null }
}

export function EndAssignmentDialog({ held, day, onClose }: Ending & { held: Held }) {
  const { forms, words } = useMessages('structure')
  const [moment, setMoment] = useMoment(day)
  const { from } = moment
  const end = useChange<typeof endAssignment>('structure.endAssignment', { from, onDone: onClose })
  const { assignmentId, version } = held
  return (
    <FormDialog
      danger
      title={forms.end(nameOf(held.person, null, words), titleOf(held.title, words))}
      action={forms.endDo}
      {...end}
      onSubmit={() => end.run({ assignmentId, version, from, ...reasonOf(moment) })}
      onClose={onClose}
    >
      <p className="text-ink-soft">{forms.endWhy}</p>
      <When value={moment} onChange={setMoment} />
    </FormDialog>
  )
}

export function LeaveDialog({ page, day, onClose }: Ending & { page: PersonPage }) {
  const { forms, words } = useMessages('structure')
  const [moment, setMoment] = useMoment(day)
  const { from } = moment
  const leave = useChange<typeof removePerson>('structure.removePerson', { from, onDone: onClose })
  const { id: personId, version } = page
  return (
    <FormDialog
      danger
      title={forms.leave(nameOf(page, page.roles[0]?.title, words))}
      action={forms.leaveDo}
      {...leave}
      onSubmit={() => leave.run({ personId, version, from, ...reasonOf(moment) })}
      onClose={onClose}
    >
      <p className="text-ink-soft">{forms.leaveWhy}</p>
      <When value={moment} onChange={setMoment} />
    </FormDialog>
  )
}
