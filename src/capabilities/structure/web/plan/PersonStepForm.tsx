import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'
import type { getPerson } from '../../contract.ts'
import { titleOf } from '../names.ts'
import { PersonPicker, type PickedPerson } from '../PersonPicker.tsx'
import { type PickedRole, RolePicker } from '../RolePicker.tsx'
import { AddStep } from './AddStep.tsx'
import type { PersonStep, Step } from './plan-step.ts'
import type { StepFormProps } from './step-form-props.ts'

/** A person changes roles, gets one more, or gives one up. */
export function PersonStepForm({
  verb,
  on,
  organisation,
  onAdd,
}: StepFormProps & { verb: PersonStep['do'] }) {
  const { plan, forms, words } = useMessages('structure')
  const format = useFormat()
  const [person, setPerson] = useState<PickedPerson | null>(null)
  const [heldId, setHeldId] = useState('')
  const [role, setRole] = useState<PickedRole | null>(null)
  const [percent, setPercent] = useState<number | null>()
  const seen = useRead<typeof getPerson>(
    'structure.getPerson',
    { personId: person?.id ?? '', on },
    { enabled: person !== null },
  )
  const page = seen.data?.id === person?.id ? seen.data : undefined
  const held = page?.roles.find(({ assignmentId }) => assignmentId === heldId) ?? page?.roles[0]
  const share = percent === undefined ? Math.round((held?.share ?? 1) * 100) : percent
  const stepOf = (): Step | null => {
    if (!person || !page) return null
    const who = { name: person.label, personId: person.id }
    const given =
      role && share !== null && share > 0 && share <= 100
        ? { roleId: role.id, role: role.label, share: share / 100 }
        : null
    if (verb === 'assign') return given && { do: verb, id: newId(), ...who, ...given }
    if (!held) return null
    const left = { fromRoleId: held.roleId, fromRole: titleOf(held.title, words) }
    const seenHeld = { id: held.assignmentId, version: held.version, ...who, ...left }
    if (verb === 'end') return { do: verb, ...seenHeld }
    return given && { do: verb, ...seenHeld, ...given }
  }
  const add = (step: Step) => {
    onAdd(step)
    setPerson(null)
    setHeldId('')
    setRole(null)
    setPercent(undefined)
  }
  return (
    <AddStep step={stepOf()} error={seen.error} onAdd={add}>
      <Field label={words.person}>
        <PersonPicker value={person} onChange={setPerson} />
      </Field>
      {verb !== 'assign' && page && page.roles.length === 0 && (
        <p className="text-sm text-ink-soft">{plan.holdsNothing(page.name ?? '')}</p>
      )}
      {verb !== 'assign' && page && page.roles.length > 0 && (
        <Field label={plan.leaves}>
          <Select
            value={held?.assignmentId ?? ''}
            choices={page.roles.map((one) => ({
              value: one.assignmentId,
              label: [titleOf(one.title, words), one.unit?.name, format.percent(one.share)]
                .filter(Boolean)
                .join(' · '),
            }))}
            onChange={setHeldId}
          />
        </Field>
      )}
      {verb !== 'end' && (
        <>
          <Field label={plan.newRole}>
            <RolePicker value={role} from={organisation} onChange={setRole} />
          </Field>
          <Field label={forms.share}>
            <NumberField
              value={share}
              unit="%"
              min={1}
              max={100}
              step={10}
              className="max-w-28"
              onChange={setPercent}
            />
          </Field>
        </>
      )}
    </AddStep>
  )
}
