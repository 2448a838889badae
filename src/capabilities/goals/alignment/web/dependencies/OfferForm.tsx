import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { offerDate } from '../../../contract.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { useAgreeing } from '../use-agreeing.ts'

type OfferFormProps = { linkId: string; day: string; onClose: () => void }

/** Another day, which the other side has to take. */
export function OfferForm({ linkId, day, onClose }: OfferFormProps) {
  const words = useMessages('alignment').page.dependencies
  const cancel = useMessages('goals').goal.cancel
  const [dueOn, setDueOn] = useState(day)
  const [note, setNote] = useState('')
  const offer = useAgreeing<typeof offerDate>('goals.offerDate', {
    done: words.sent,
    onDone: onClose,
    shown: true,
  })
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (dueOn) offer.run({ linkId, dueOn, note: note.trim() || null })
      }}
    >
      <Field label={words.newDay} className="w-40">
        <DateField value={dueOn} onChange={setDueOn} />
      </Field>
      <Field label={words.why} className="min-w-0 flex-1 basis-48">
        <TextField value={note} onChange={setNote} maxLength={2000} />
      </Field>
      <Button type="submit" kind="primary" busy={offer.busy} disabled={!dueOn || dueOn === day}>
        {words.send}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {cancel}
      </Button>
      {offer.refusal && <Refusal>{offer.refusal}</Refusal>}
    </form>
  )
}
