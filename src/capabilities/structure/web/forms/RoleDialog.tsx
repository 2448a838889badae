import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addRole, changeRole, RoleOfUnit } from '../../contract.ts'
import { type Power, powers } from '../../rules/powers.ts'
import { titleOf } from '../names.ts'
import { type PickedRole, RolePicker } from '../RolePicker.tsx'
import { type PickedUnit, UnitPicker } from '../UnitPicker.tsx'
import { useChange } from '../use-structure.ts'
import { FormDialog } from './FormDialog.tsx'
import { FormField } from './faults.tsx'
import { reasonOf, useMoment, When } from './When.tsx'

type RoleDialogProps = {
  day: CalendarDate
  unit: PickedUnit
  /** Absent: a new role. */
  role?: RoleOfUnit | undefined
  onClose: () => void
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** A role: what it is called, where it stands, what it answers for and what it may decide. */
export function RoleDialog({ day, unit: here, role, onClose }: RoleDialogProps) {
  const { forms, unit: unitWords, words } = useMessages('structure')
  const above = role?.reportsTo
  const [title, setTitle] = useState(role?.title ?? '')
  const [unit, setUnit] = useState<PickedUnit | null>(here)
  const [reportsTo, setReportsTo] = useState<PickedRole | null>(
    above ? { id: above.id, label: titleOf(above.title, words) } : null,
  )
  const [duties, setDuties] = useState(role?.responsibilities.join('\n') ?? '')
  const [held, setHeld] = useState<ReadonlySet<Power>>(new Set(role?.powers))
  const [moment, setMoment] = useMoment(day)
  const [tried, setTried] = useState(false)
  const { from } = moment
  const told = { from, onDone: onClose }
  const add = useChange<typeof addRole>('structure.addRole', told)
  const change = useChange<typeof changeRole>('structure.changeRole', told)
  const text = title.trim()
  const submit = () => {
    setTried(true)
    if (!text) return
    const fields = {
      title: text,
      unitId: unit?.id ?? null,
      reportsToRoleId: reportsTo?.id ?? null,
      responsibilities: linesOf(duties),
      powers: powers.filter((power) => held.has(power)),
      from,
      ...reasonOf(moment),
    }
    if (role) change.run({ roleId: role.id, version: role.version, ...fields })
    else add.run(fields)
  }
  const toggle = (power: Power, on: boolean) =>
    setHeld(new Set(powers.filter((one) => (one === power ? on : held.has(one)))))
  return (
    <FormDialog
      title={role ? forms.changeRole : forms.addRole}
      action={role ? words.save : forms.addRole}
      busy={add.busy || change.busy}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormField
        at="title"
        label={forms.title}
        error={tried && !text ? forms.needTitle : null}
        required
      >
        <TextField value={title} onChange={setTitle} />
      </FormField>
      <FormField at="unitId" label={words.unit}>
        <UnitPicker value={unit} on={from} onChange={setUnit} />
      </FormField>
      <FormField at="reportsToRoleId" label={forms.reportsTo}>
        <RolePicker
          value={reportsTo}
          on={from}
          placeholder={forms.nobody}
          onChange={setReportsTo}
        />
      </FormField>
      <FormField
        at="responsibilities"
        label={forms.responsibilities}
        hint={forms.responsibilitiesHint}
      >
        <TextArea rows={3} value={duties} onChange={setDuties} />
      </FormField>
      <FormField at="powers" label={unitWords.powers} group>
        <div className="flex flex-col gap-2">
          {powers.map((power) => (
            <Checkbox
              key={power}
              label={words.powers[power]}
              hint={words.powerHint[power]}
              checked={held.has(power)}
              onChange={(on) => toggle(power, on)}
            />
          ))}
        </div>
      </FormField>
      <When value={moment} onChange={setMoment} />
    </FormDialog>
  )
}
