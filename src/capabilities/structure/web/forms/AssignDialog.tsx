import { useState } from 'react'
import { type CalendarDate, isCalendarDate } from '#kernel/calendar.ts'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import type { assignPerson } from '../../contract.ts'
import { PersonPicker, type PickedPerson } from '../PersonPicker.tsx'
import { type PickedRole, RolePicker } from '../RolePicker.tsx'
import { useChange } from '../use-structure.ts'
import { FormDialog } from './FormDialog.tsx'
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
  const [share, setShare] = useState<number | null>(100)
  const [to, setTo] = useState('')
  const [moment, setMoment] = useMoment(day)
  const [tried, setTried] = useState(false)
  const { from } = moment
  const assign = useChange<typeof assignPerson>('structure.assignPerson', { from, onDone: onClose })
  const goodShare = share !== null && share > 0 && share <= 100
  const submit = () => {
    setTried(true)
    if (!person || !role || !goodShare) return
    assign.run({
      personId: person.id,
      roleId: role.id,
      share: share / 100,
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
        <Field label={words.person} error={tried && !person ? forms.needPerson : null} required>
          <PersonPicker value={person} onChange={setPerson} />
        </Field>
      )}
      {fixed ? (
        <p className="font-medium">{fixed.label}</p>
      ) : (
        <Field label={words.role} error={tried && !role ? forms.needRole : null} required>
          <RolePicker value={role} on={from} onChange={setRole} />
        </Field>
      )}
      <Field label={forms.share} error={tried && !goodShare ? forms.shareBad : null} required>
        <NumberField
          value={share}
          onChange={setShare}
          unit="%"
          min={1}
          max={100}
          step={10}
          className="max-w-28"
        />
      </Field>
      <When value={moment} onChange={setMoment} />
      <Field label={forms.to} hint={forms.toHint}>
        <DateField value={to} min={from} onChange={setTo} />
      </Field>
    </FormDialog>
  )
}
