import { useState } from 'react'
import { PersonPicker, type PickedPerson } from '#capabilities/structure/web/PersonPicker.tsx'
import { addDays, dateIn } from '#kernel/calendar.ts'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Refusal } from '../../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { handOver } from '../../contract.ts'

const oneWeek = 6

/** Who checks in meanwhile, from when to when. */
export function HandoverDialog({ personId, onClose }: { personId: string; onClose: () => void }) {
  const words = useMessages('checkIn').handover
  const { timeZone } = useFormat()
  const today = dateIn(timeZone, new Date())
  const [delegate, setDelegate] = useState<PickedPerson | null>(null)
  const [startsOn, setStartsOn] = useState(today)
  const [endsOn, setEndsOn] = useState(addDays(today, oneWeek))
  const [tried, setTried] = useState(false)
  const hand = useRhythmWrite<typeof handOver>('management.handOver', {
    inForm: true,
    said: () => words.saved,
    onDone: onClose,
  })
  const save = () => {
    setTried(true)
    if (delegate && startsOn && endsOn)
      hand.run({ personId, delegateId: delegate.id, startsOn, endsOn })
  }
  return (
    <FormDialog
      size="s"
      title={words.handOver}
      onClose={onClose}
      onSubmit={save}
      action={words.save}
      busy={hand.busy}
    >
      <p className="text-ink-soft">{words.text}</p>
      <Field
        label={words.to}
        required
        hint={words.toHint}
        error={tried && !delegate ? words.toNeeded : null}
      >
        <PersonPicker value={delegate} onChange={setDelegate} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={words.from} required>
          <DateField value={startsOn} onChange={setStartsOn} />
        </Field>
        <Field label={words.until} required>
          <DateField value={endsOn} min={startsOn} onChange={setEndsOn} />
        </Field>
      </div>
      <Refusal error={hand.error} />
    </FormDialog>
  )
}
