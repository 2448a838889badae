import { useState } from 'react'
import { dateIn } from '#kernel/calendar.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { ConfidencePicker } from '#ui/ConfidencePicker.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { CheckInItem, correctCheckIn, GoalRow } from '../../contract.ts'
import { CheckInMore } from '../check-in/CheckInMore.tsx'
import { askedReading, type CheckInDraft, inputOf } from '../check-in/draft.ts'
import { FigureField } from '../check-in/FigureField.tsx'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { refusalText } from '../form/refusal.ts'

type CorrectDialogProps = { item: CheckInItem; row: GoalRow; onClose: () => void }

/** Puts a right reading in the place of a wrong one; the wrong one stays readable. */
export function CorrectDialog({ item, row, onClose }: CorrectDialogProps) {
  const words = useMessages('goals')
  const { timeZone } = useFormat()
  const day = dateIn(timeZone, new Date(item.at))
  const byValue = askedReading(row) === 'value'
  const [draft, setDraft] = useState<CheckInDraft>({
    figure: byValue ? item.value : item.progress === null ? null : item.progress * 100,
    confidence: item.confidence,
    comment: item.comment ?? '',
    blockers: item.blockers.join('\n'),
    on: day,
  })
  const [reason, setReason] = useState('')
  const correct = useWrite<typeof correctCheckIn>('goals.correctCheckIn', {
    invalidates: ['goals.'],
    onDone: onClose,
    onRefused: (error) => refusalText(error, words.form) !== null,
  })
  const set = (part: Partial<CheckInDraft>) => setDraft({ ...draft, ...part })
  const save = () => {
    const { keyResultId: _, at, ...reading } = inputOf(row, draft)
    correct.run({
      id: item.id,
      version: item.version,
      ...reading,
      at: draft.on === day || !at ? item.at : at,
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    })
  }
  const refusal = refusalText(correct.error, words.form)
  return (
    <FormDialog
      title={words.checkIn.correctTitle}
      onClose={onClose}
      onSubmit={save}
      action={words.checkIn.correct}
      busy={correct.busy}
    >
      <p className="text-sm text-ink-soft">{words.checkIn.correctHint}</p>
      <FigureField
        row={row}
        value={draft.figure}
        onChange={(figure) => set({ figure })}
        autoFocus
      />
      <Field label={words.checkIn.confidence} group>
        <ConfidencePicker value={draft.confidence} onChange={(confidence) => set({ confidence })} />
      </Field>
      <CheckInMore draft={draft} onChange={set} onSubmit={save} />
      <Field label={words.checkIn.correctReason}>
        <TextField value={reason} onChange={setReason} maxLength={2000} />
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
