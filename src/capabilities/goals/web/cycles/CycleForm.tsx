import { useState } from 'react'
import { addDays } from '#kernel/calendar.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useToast } from '#ui/Toasts.tsx'
import type { addCycle, CycleItem, changeCycle } from '../../contract.ts'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { refusalText } from '../form/refusal.ts'
import { liesIn } from './order.ts'

type CycleFormProps = {
  /** Null for a new one. */
  cycle: CycleItem | null
  all: readonly CycleItem[]
  onClose: () => void
}

/** The day after the latest cycle ends: where a new one usually begins. */
const dayAfterLast = (cycles: readonly CycleItem[]): string => {
  const last = cycles.reduce(
    (latest, { endsOn }) => (endsOn && endsOn > latest ? endsOn : latest),
    '',
  )
  return last ? addDays(last, 1) : ''
}

/** Name, days and the cycle around it. */
export function CycleForm({ cycle, all, onClose }: CycleFormProps) {
  const words = useMessages('goals')
  const toast = useToast()
  const [name, setName] = useState(cycle?.name ?? '')
  const [startsOn, setStartsOn] = useState(cycle ? (cycle.startsOn ?? '') : dayAfterLast(all))
  const [endsOn, setEndsOn] = useState(cycle?.endsOn ?? '')
  const [parentId, setParentId] = useState(cycle?.parentId ?? '')
  const [tried, setTried] = useState(false)
  const options = {
    invalidates: ['goals.'],
    onDone: () => {
      toast({ text: words.cycles.saved })
      onClose()
    },
    onRefused: (error: unknown) => refusalText(error, words.form) !== null,
  }
  const add = useWrite<typeof addCycle>('goals.addCycle', options)
  const change = useWrite<typeof changeCycle>('goals.changeCycle', options)
  const reversed = startsOn !== '' && endsOn !== '' && endsOn < startsOn
  const nameless = name.trim() === ''
  const save = () => {
    setTried(true)
    if (reversed || nameless) return
    const fields = {
      name: name.trim(),
      parentId: parentId || null,
      startsOn: startsOn || null,
      endsOn: endsOn || null,
    }
    if (cycle) change.run({ id: cycle.id, version: cycle.version, ...fields })
    else add.run(fields)
  }
  const outer = all.filter((one) => !cycle || !liesIn(all, one.id, cycle.id))
  const refusal = refusalText(add.error ?? change.error, words.form)
  return (
    <FormDialog
      size="s"
      title={cycle ? words.cycles.editTitle : words.cycles.addTitle}
      onClose={onClose}
      onSubmit={save}
      action={cycle ? words.goal.save : words.cycles.add}
      busy={add.busy || change.busy}
    >
      <Field
        label={words.cycles.name}
        required
        error={tried && nameless ? words.cycles.nameNeeded : null}
      >
        <TextField
          autoFocus
          value={name}
          maxLength={200}
          placeholder={words.cycles.namePlaceholder}
          onChange={setName}
        />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={words.cycles.starts}>
          <DateField value={startsOn} onChange={setStartsOn} />
        </Field>
        <Field label={words.cycles.ends} error={reversed ? words.cycles.endsBefore : null}>
          <DateField value={endsOn} onChange={setEndsOn} />
        </Field>
      </div>
      <Field label={words.cycles.within}>
        <Select
          value={parentId}
          choices={[
            { value: '', label: words.cycles.withinNone },
            ...outer.map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChange={setParentId}
        />
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
