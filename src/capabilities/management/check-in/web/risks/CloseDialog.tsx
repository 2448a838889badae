import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { Refusal } from '../../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { closeRisk, Risk } from '../../contract.ts'
import { RISK_OUTCOMES, type RiskOutcome } from '../../rules/words.ts'

/** A risk is closed with what became of it; it can be opened again. */
export function CloseDialog({ risk, onClose }: { risk: Risk; onClose: () => void }) {
  const words = useMessages('checkIn').risk
  const [outcome, setOutcome] = useState<RiskOutcome>('averted')
  const [note, setNote] = useState('')
  const reopen = useRhythmWrite<typeof closeRisk>('management.closeRisk', {
    said: () => words.reopened,
  })
  const close = useRhythmWrite<typeof closeRisk>('management.closeRisk', {
    inForm: true,
    said: () => words.closed,
    undo: ({ id, version }) => reopen.run({ id, version, outcome: null }),
    onDone: onClose,
  })
  const save = () =>
    close.run({ id: risk.id, version: risk.version, outcome, note: note.trim() || null })
  return (
    <FormDialog
      size="s"
      title={words.closeTitle}
      onClose={onClose}
      onSubmit={save}
      action={words.close}
      busy={close.busy}
    >
      <p className="font-medium break-words">{risk.title}</p>
      <RadioGroup
        label={words.outcome}
        value={outcome}
        options={RISK_OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
        onChange={setOutcome}
      />
      <Field label={words.note}>
        <TextArea value={note} onChange={setNote} maxLength={2000} onSubmit={save} />
      </Field>
      <Refusal error={close.error} />
    </FormDialog>
  )
}
