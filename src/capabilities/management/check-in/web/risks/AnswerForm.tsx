import { type FormEvent, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { Refusal } from '../../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../../web/cycle/use-rhythm.ts'
import type { answerRisk, Risk } from '../../contract.ts'

/** What is done about it. */
export function AnswerForm({ risk, onClose }: { risk: Risk; onClose: () => void }) {
  const words = useMessages('checkIn').risk
  const [answer, setAnswer] = useState(risk.answer ?? '')
  const save = useRhythmWrite<typeof answerRisk>('management.answerRisk', {
    inForm: true,
    said: () => words.answered,
    onDone: onClose,
  })
  const submit = () =>
    answer.trim() && save.run({ id: risk.id, version: risk.version, answer: answer.trim() })
  return (
    <form
      noValidate
      className="flex flex-col gap-2"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={words.answerLabel}>
        <TextArea
          autoFocus
          value={answer}
          onChange={setAnswer}
          maxLength={4000}
          onSubmit={submit}
        />
      </Field>
      <Refusal error={save.error} />
      <div className="flex gap-2">
        <Button type="submit" kind="primary" busy={save.busy} disabled={!answer.trim()}>
          {words.saveAnswer}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
