import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { getUnit } from '../../contract.ts'
import { type PickedRole, RolePicker } from '../RolePicker.tsx'
import { type PickedUnit, UnitPicker } from '../UnitPicker.tsx'
import { useOrganisation } from '../use-structure.ts'
import { AddStep } from './AddStep.tsx'
import type { RoleStep, Step } from './plan-step.ts'
import type { StepFormProps } from './step-form-props.ts'

/** A role as it stands on a day, found through its unit. */
const useRole = (roleId: string | undefined, on: string) => {
  const { data } = useOrganisation(on)
  const at = data?.roles.id.indexOf(roleId ?? '') ?? -1
  const unitId = data?.units.id[data.roles.unit[at] ?? -1]
  const seen = useRead<typeof getUnit>(
    'structure.getUnit',
    { unitId: unitId ?? '', on },
    { enabled: unitId !== undefined },
  )
  return { role: seen.data?.roles.find(({ id }) => id === roleId), error: seen.error }
}

/** A role opens, moves to another unit with those who hold it, or closes. */
export function RoleStepForm({
  verb,
  on,
  organisation,
  onAdd,
}: StepFormProps & { verb: RoleStep['do'] }) {
  const { plan, forms } = useMessages('structure')
  const [picked, setPicked] = useState<PickedRole | null>(null)
  const [unit, setUnit] = useState<PickedUnit | null>(null)
  const [title, setTitle] = useState('')
  const { role, error } = useRole(picked?.id, on)
  const text = title.trim()
  const stepOf = (): Step | null => {
    const into = unit && { unitId: unit.id, unit: unit.label }
    if (verb === 'addRole')
      return text && into ? { do: verb, id: newId(), name: text, ...into } : null
    if (!picked || !role) return null
    const base = { id: role.id, version: role.version, name: picked.label }
    if (verb === 'closeRole') return { do: verb, ...base }
    return into ? { do: verb, ...base, ...into } : null
  }
  const add = (step: Step) => {
    onAdd(step)
    setPicked(null)
    setUnit(null)
    setTitle('')
  }
  return (
    <AddStep step={stepOf()} error={error} onAdd={add}>
      {verb === 'addRole' ? (
        <Field label={forms.title}>
          <TextField value={title} onChange={setTitle} />
        </Field>
      ) : (
        <Field label={plan.kind.role}>
          <RolePicker value={picked} on={on} onChange={setPicked} />
        </Field>
      )}
      {verb !== 'closeRole' && (
        <Field label={plan.intoUnit}>
          <UnitPicker value={unit} from={organisation} onChange={setUnit} />
        </Field>
      )}
    </AddStep>
  )
}
