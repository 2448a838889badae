import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { changeObjective, GapItem } from '../../../contract.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import type { OwnerChoice } from '../../../web/form/use-owner-choices.ts'
import { useAgreeing } from '../use-agreeing.ts'

const seen = ({ objective, version }: GapItem) => ({ id: objective.id, version })

/** Names the unit that is supported. */
export function MendBeneficiary({ gap }: { gap: GapItem }) {
  const words = useMessages('alignment').gaps
  const [unit, setUnit] = useState<OwnerChoice | null>(null)
  const save = useAgreeing<typeof changeObjective>('goals.changeObjective', {
    done: words.saved,
    shown: true,
  })
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (unit?.unitId) save.run({ ...seen(gap), beneficiaryUnitId: unit.unitId })
      }}
    >
      <Field label={words.beneficiary} className="min-w-0 flex-1 basis-60">
        <OwnerPicker unitsOnly value={unit} onChange={setUnit} />
      </Field>
      <Button type="submit" kind="primary" busy={save.busy} disabled={!unit}>
        {words.save}
      </Button>
      {save.refusal && <Refusal>{save.refusal}</Refusal>}
    </form>
  )
}

/** Says what a goal of one's own is worth. */
export function MendValue({ gap }: { gap: GapItem }) {
  const words = useMessages('alignment').gaps
  const [text, setText] = useState('')
  const save = useAgreeing<typeof changeObjective>('goals.changeObjective', {
    done: words.saved,
    shown: true,
  })
  const submit = () => text.trim() && save.run({ ...seen(gap), description: text.trim() })
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={words.value} hint={words.valueHint} className="w-full max-w-2xl">
        <TextArea value={text} onChange={setText} rows={2} maxLength={2000} onSubmit={submit} />
      </Field>
      <Button type="submit" kind="primary" busy={save.busy} disabled={!text.trim()}>
        {words.save}
      </Button>
      {save.refusal && <Refusal>{save.refusal}</Refusal>}
    </form>
  )
}
