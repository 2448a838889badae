import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { newId } from '#platform/web/new-id.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { getUnit } from '../../contract.ts'
import { Refusal } from '../Asked.tsx'
import { type PickedUnit, UnitPicker } from '../UnitPicker.tsx'
import type { Step } from './plan-draft.ts'

const verbs = ['move', 'rename', 'add', 'close'] as const
type Verb = (typeof verbs)[number]

type StepFormProps = { on: CalendarDate; unit: PickedUnit | null; onAdd: (step: Step) => void }

/** One more step: what happens, to which unit, and what becomes of it. */
export function StepForm({ on, unit: first, onAdd }: StepFormProps) {
  const { plan, forms } = useMessages('structure')
  const [verb, setVerb] = useState<Verb>('move')
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
  const step = stepOf()
  const add = () => {
    if (!step) return
    onAdd(step)
    setUnit(null)
    setParent(null)
    setName('')
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
      className="flex flex-col gap-3 rounded-m bg-sunken p-3"
    >
      <Field label={plan.verb}>
        <Select
          value={verb}
          choices={verbs.map((value) => ({ value, label: plan.verbs[value] }))}
          onChange={setVerb}
        />
      </Field>
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
          <UnitPicker value={parent} on={on} placeholder={forms.top} onChange={setParent} />
        </Field>
      )}
      <Refusal error={seen.error} />
      <Button type="submit" disabled={!step} className="self-start">
        {plan.addStep}
      </Button>
    </form>
  )
}
