import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { addUnit, changeUnit, UnitPage } from '../../contract.ts'
import { type PickedUnit, UnitPicker } from '../UnitPicker.tsx'
import { useChange } from '../use-structure.ts'
import { FormDialog } from './FormDialog.tsx'
import { FormField } from './faults.tsx'
import { reasonOf, useMoment, When } from './When.tsx'

type AddUnitProps = { day: CalendarDate; parent: PickedUnit | null; onClose: () => void }

/** Opens a unit, under another one or at the top. */
export function AddUnitDialog({ day, parent: first, onClose }: AddUnitProps) {
  const { forms, unit } = useMessages('structure')
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const [parent, setParent] = useState(first)
  const [moment, setMoment] = useMoment(day)
  const [tried, setTried] = useState(false)
  const { from } = moment
  const add = useChange<typeof addUnit>('structure.addUnit', { from, onDone: onClose })
  const text = name.trim()
  const submit = () => {
    setTried(true)
    const told = { purpose: purpose.trim() || null, parentId: parent?.id ?? null }
    if (text) add.run({ name: text, ...told, from, ...reasonOf(moment) })
  }
  return (
    <FormDialog
      title={forms.addUnit}
      action={forms.addUnit}
      {...add}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormField
        at="name"
        label={forms.unitName}
        error={tried && !text ? forms.needName : null}
        required
      >
        <TextField value={name} onChange={setName} />
      </FormField>
      <FormField at="purpose" label={unit.purpose}>
        <TextArea value={purpose} onChange={setPurpose} />
      </FormField>
      <FormField at="parentId" label={forms.parent}>
        <UnitPicker value={parent} on={from} placeholder={forms.top} onChange={setParent} />
      </FormField>
      <When value={moment} onChange={setMoment} />
    </FormDialog>
  )
}

type ChangeUnitProps = { day: CalendarDate; page: UnitPage; onClose: () => void }

/** Moves or renames a unit from a day on. */
export function ChangeUnitDialog({ day, page, onClose }: ChangeUnitProps) {
  const { forms, words } = useMessages('structure')
  const above = page.path.at(-1)
  const [name, setName] = useState(page.name)
  const [parent, setParent] = useState<PickedUnit | null>(
    above ? { id: above.id, label: above.name } : null,
  )
  const [moment, setMoment] = useMoment(day)
  const { from } = moment
  const change = useChange<typeof changeUnit>('structure.changeUnit', { from, onDone: onClose })
  const text = name.trim()
  const submit = () => {
    if (!text) return
    const parentId = parent?.id ?? null
    change.run({
      unitId: page.id,
      version: page.version,
      from,
      ...(text !== page.name && { name: text }),
      ...(parentId !== (above?.id ?? null) && { parentId }),
      ...reasonOf(moment),
    })
  }
  return (
    <FormDialog
      title={forms.changeUnit}
      action={words.save}
      {...change}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormField at="name" label={forms.unitName} error={text ? null : forms.needName} required>
        <TextField value={name} onChange={setName} />
      </FormField>
      <FormField at="parentId" label={forms.parent}>
        <UnitPicker value={parent} on={from} placeholder={forms.top} onChange={setParent} />
      </FormField>
      <When value={moment} onChange={setMoment} />
    </FormDialog>
  )
}
