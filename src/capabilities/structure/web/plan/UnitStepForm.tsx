import { useState } from 'react'
import { newId } from '#platform/web/new-id.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { getUnit } from '../../contract.ts'
import { type PickedUnit, UnitPicker } from '../UnitPicker.tsx'
import { AddStep } from './AddStep.tsx'
import type { Step, UnitStep } from './plan-step.ts'
import type { StepFormProps } from './step-form-props.ts'

type UnitStepFormProps = StepFormProps & { verb: UnitStep['do']; unit: PickedUnit | null }

/** A unit moves, is renamed, added or closed. */
export function UnitStepForm({ verb, unit: first, on, organisation, onAdd }: UnitStepFormProps) {
  const { plan, forms } = useMessages('structure')
  const [unit, setUnit] = useState<PickedUnit | null>(first)
  const [parent, setParent] = useState<PickedUnit | null>(null)
  const [name, setName] = useState('')
  const seen = useRead<typeof getUnit>(
    'structure.getUnit',
    { unitId: unit?.id ?? '', on },
    { enabled: unit !== null && verb !== 'add' },
  )
  const text = name.trim()
  const under = { parentId: parent?.id ?? null, parent: parent?.label ?? null }
  const stepOf = (): Step | null => {
    if (verb === 'add') return text ? { do: verb, id: newId(), name: text, ...under } : null
    if (!unit || seen.data?.id !== unit.id) return null
    const base = { id: unit.id, version: seen.data.version, name: unit.label }
    if (verb === 'rename') return text ? { do: verb, ...base, to: text } : null
    return verb === 'move' ? { do: verb, ...base, ...under } : { do: verb, ...base }
  }
  const add = (step: Step) => {
    onAdd(step)
    setUnit(null)
    setParent(null)
    setName('')
  }
  return (
    <AddStep step={stepOf()} error={seen.error} onAdd={add}>
      {verb !== 'add' && (
        <Field label={plan.kind.unit}>
          <UnitPicker value={unit} on={on} onChange={setUnit} />
        </Field>
      )}
      {(verb === 'add' || verb === 'rename') && (
        <Field label={forms.unitName}>
          <TextField value={name} onChange={setName} />
        </Field>
      )}
      {(verb === 'add' || verb === 'move') && (
        <Field label={forms.parent}>
          <UnitPicker
            value={parent}
            from={organisation}
            placeholder={forms.top}
            onChange={setParent}
          />
        </Field>
      )}
    </AddStep>
  )
}
