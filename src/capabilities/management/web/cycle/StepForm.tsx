import { useState } from 'react'
import { useMembers } from '#capabilities/goals/web/goal/use-members.ts'
import { type PickedRole, RolePicker } from '#capabilities/structure/web/RolePicker.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addStep, assignStep, StepItem } from '../../contract.ts'
import type { Phase } from '../../rules/phases.ts'
import { Refusal } from './Refusal.tsx'
import { useRhythmWrite } from './use-rhythm.ts'
import { useStepName } from './use-step-name.ts'

type StepFormProps = {
  cycleId: string
  phase: Phase
  /** null: a new one. */
  step: StepItem | null
  onClose: () => void
}
type Who = 'usual' | 'role' | 'member'

const whoIn = (step: StepItem | null): Who => {
  if (step?.seesTo?.memberId) return 'member'
  return step?.seesTo?.role ? 'role' : 'usual'
}
const roleIn = (step: StepItem | null): PickedRole | null => {
  const role = step?.seesTo?.role
  return role ? { id: role.id, label: role.title ?? '' } : null
}

/** A step of one's own, or who sees to a step and by when. */
export function StepForm({ cycleId, phase, step, onClose }: StepFormProps) {
  const words = useMessages('management')
  const form = words.stepForm
  const members = useMembers()
  const nameOf = useStepName()
  const [title, setTitle] = useState(step?.title ?? '')
  const [who, setWho] = useState(() => whoIn(step))
  const [role, setRole] = useState(() => roleIn(step))
  const [memberId, setMemberId] = useState(step?.seesTo?.memberId ?? null)
  const [dueOn, setDueOn] = useState(step?.dueOn ?? '')
  const [tried, setTried] = useState(false)
  const options = { inForm: true, said: () => form.saved, onDone: onClose }
  const add = useRhythmWrite<typeof addStep>('management.addStep', options)
  const assign = useRhythmWrite<typeof assignStep>('management.assignStep', options)
  const isTitled = step === null || step.code === null
  const isNameless = isTitled && title.trim() === ''
  const save = () => {
    setTried(true)
    if (isNameless) return
    const owner = {
      roleId: who === 'role' ? (role?.id ?? null) : null,
      memberId: who === 'member' ? memberId : null,
      dueOn: dueOn || null,
    }
    const named = isTitled ? { title: title.trim() } : {}
    if (step) assign.run({ cycleId, id: step.id, version: step.version, ...named, ...owner })
    else add.run({ cycleId, phase, title: title.trim(), ...owner })
  }
  const member = members?.find(({ id }) => id === memberId)
  return (
    <FormDialog
      size="s"
      title={step ? form.assignTitle : form.addTitle(words.phases[phase])}
      onClose={onClose}
      onSubmit={save}
      action={step ? form.save : form.add}
      busy={add.busy || assign.busy}
    >
      {step && !isTitled && <p className="text-ink-soft">{nameOf(step)}</p>}
      {isTitled && (
        <Field label={form.title} required error={tried && isNameless ? form.titleNeeded : null}>
          <TextField
            autoFocus
            value={title}
            maxLength={200}
            placeholder={form.titlePlaceholder}
            onChange={setTitle}
          />
        </Field>
      )}
      <RadioGroup
        label={form.who}
        value={who}
        options={[
          {
            value: 'usual',
            label: step?.by ? form.asTheMethod(words.by[step.by]) : form.nobody,
          },
          { value: 'role', label: form.aRole },
          { value: 'member', label: form.aMember },
        ]}
        onChange={setWho}
      />
      {who === 'role' && (
        <Field label={form.role}>
          <RolePicker value={role} onChange={setRole} />
        </Field>
      )}
      {who === 'member' && (
        <Field label={form.member}>
          <Combobox
            clearable
            value={member ? { id: member.id, label: member.name } : null}
            choices={(members ?? []).map(({ id, name }) => ({ id, label: name }))}
            onChange={(choice) => setMemberId(choice?.id ?? null)}
          />
        </Field>
      )}
      <Field label={form.dueOn}>
        <DateField value={dueOn} onChange={setDueOn} />
      </Field>
      <Refusal error={add.error ?? assign.error} />
    </FormDialog>
  )
}
