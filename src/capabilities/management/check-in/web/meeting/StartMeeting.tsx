import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { Refusal } from '../../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { startMeeting } from '../../contract.ts'
import { ARRANGEMENTS, type Arrangement } from '../../rules/words.ts'

type StartMeetingProps = { unitId: string; onClose: () => void; onStarted: (id: string) => void }

/** What a page is about, and how long it may take. */
export function StartMeeting({ unitId, onClose, onStarted }: StartMeetingProps) {
  const words = useMessages('checkIn').meeting
  const [arrangement, setArrangement] = useState<Arrangement>('objective')
  const [minutes, setMinutes] = useState<number | null>(5)
  const start = useRhythmWrite<typeof startMeeting>('management.startMeeting', {
    inForm: true,
    onDone: ({ id }) => onStarted(id),
  })
  return (
    <FormDialog
      size="s"
      title={words.start}
      onClose={onClose}
      onSubmit={() => start.run({ unitId, arrangement, minutes: Math.round(minutes ?? 5) })}
      action={words.start}
      busy={start.busy}
    >
      <p className="text-ink-soft">{words.startText}</p>
      <Field label={words.arrangement} group>
        <SegmentedControl
          label={words.arrangement}
          value={arrangement}
          options={ARRANGEMENTS.map((value) => ({ value, label: words.arrangements[value] }))}
          onChange={setArrangement}
        />
      </Field>
      <Field label={words.minutes} className="w-40">
        <NumberField value={minutes} min={1} max={60} onChange={setMinutes} />
      </Field>
      <Refusal error={start.error} />
    </FormDialog>
  )
}
