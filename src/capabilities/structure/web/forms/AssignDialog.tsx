import { useState } from 'react'
import { type CalendarDate, isCalendarDate } from '#kernel/calendar.ts'
import { DateField } from '#ui/DateField.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { assignPerson } from '../../contract.ts'
import { PersonPicker, type PickedPerson } from '../PersonPicker.tsx'
import { type PickedRole, RolePicker } from '../RolePicker.tsx'
import { useChange } from '../use-structure.ts'
import { FormDialog } from './FormDialog.tsx'
import { FormField } from './faults.tsx'
import { freeShare, isOver, ShareField, useOtherShares } from './ShareField.tsx'
import { reasonOf, useMoment, When } from './When.tsx'

type AssignDialogProps = {
  day: CalendarDate
  /** Given: the person is known, the role is asked for; or the other way round. */
  person?: PickedPerson
  role?: PickedRole
  onClose: () => void
}

/** Gives a person a role, for a period and a share of the working time. */
export function AssignDialog({ day, person: given, role: fixed, onClose }: AssignDialogProps) {
  const { forms, words } = useMessages('structure')
  const [person, setPerson] = useState<PickedPerson | null>(given ?? null)
  const [role, setRole] = useState<PickedRole | null>(fixed ?? null)
  /** Undefined until typed: then what the other roles leave. */
  const [typed, setTyped] = useState<number | null>()
  const [to, setTo] = useState('')
  const [moment, setMoment] = useMoment(day)
  const [tried, setTried] = useState(false)
  const { from } = moment
  const assign = useChange<typeof assignPerson>('structure.assignPerson', { from, onDone: onClose })
  const shares = useOtherShares(person?.id, from)
  const percent = typed === undefined ? freeShare(shares) : typed
  const goodShare = percent !== null && percent > 0 && percent <= 100 && !isOver(shares, percent)
  const submit = () => {
    setTried(true)
    if (!person || !role || !goodShare) return
    assign.run({
      personId: person.id,
      roleId: role.id,
      share: percent / 100,
      from,
      to: isCalendarDate(to) ? to : null,
      ...reasonOf(moment),
    })
  }
  return (
    <FormDialog
      title={forms.assign}
      action={forms.assign}
      {...assign}
      onSubmit={submit}
      onClose={onClose}
    >
      {given ? (
        <p className="font-medium">{given.label}</p>
      ) : (
        <FormField
          at="personId"
          label={words.person}
          error={tried && !person ? forms.needPerson : null}
          required
        >
          <PersonPicker value={person} onChange={setPerson} />
        </FormField>
      )}
      {fixed ? (
        <p className="font-medium">{fixed.label}</p>
      ) : (
        <FormField
          at="roleId"
          label={words.role}
          error={tried && !role ? forms.needRole : null}
          required
        >
          <RolePicker value={role} on={from} onChange={setRole} />
        </FormField>
      )}
      <ShareField percent={percent} shares={shares} tried={tried} onChange={setTyped} />
      <When value={moment} onChange={setMoment} />
      <FormField at="to" label={forms.to} hint={forms.toHint}>
        <DateField value={to} min={from} onChange={setTo} />
      </FormField>
    </FormDialog>
  )
}
