import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import type { PickedUnit } from '../UnitPicker.tsx'
import { PersonStepForm } from './PersonStepForm.tsx'
import type { Verb } from './plan-step.ts'
import { RoleStepForm } from './RoleStepForm.tsx'
import type { StepFormProps } from './step-form-props.ts'
import { UnitStepForm } from './UnitStepForm.tsx'

const verbs = [
  'move',
  'rename',
  'add',
  'close',
  'addRole',
  'moveRole',
  'closeRole',
  'reassign',
  'assign',
  'end',
] as const satisfies readonly Verb[]

/** One more step: what happens, to which unit, role or person, and what becomes of it. */
export function StepForm({ unit, ...shared }: StepFormProps & { unit: PickedUnit | null }) {
  const { plan } = useMessages('structure')
  const [verb, setVerb] = useState<Verb>('move')
  return (
    <div className="flex flex-col gap-3 rounded-m bg-sunken p-3">
      <Field label={plan.verb}>
        <Select
          value={verb}
          choices={verbs.map((value) => ({ value, label: plan.verbs[value] }))}
          onChange={setVerb}
        />
      </Field>
      <Fields key={verb} verb={verb} unit={unit} {...shared} />
    </div>
  )
}

type FieldsProps = StepFormProps & { verb: Verb; unit: PickedUnit | null }

function Fields({ verb, unit, ...shared }: FieldsProps) {
  switch (verb) {
    case 'move':
    case 'rename':
    case 'add':
    case 'close':
      return <UnitStepForm verb={verb} unit={unit} {...shared} />
    case 'addRole':
    case 'moveRole':
    case 'closeRole':
      return <RoleStepForm verb={verb} {...shared} />
    default:
      return <PersonStepForm verb={verb} {...shared} />
  }
}
