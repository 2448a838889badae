import { useEffect, useRef, useState } from 'react'
import { reasonsAskedBy } from '#platform/web/reason.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'

interface Question {
  because: string
  answer: (reason: string | null) => void
}

/** Several goals changed by one press share one reason: they come right after each other. */
const onePressMs = 2000

/** Asks why, for every write that is refused for want of a reason. */
export function ReasonDialog() {
  const words = useMessages('shell').reason
  const [question, setQuestion] = useState<Question | null>(null)
  const [text, setText] = useState('')
  const last = useRef({ reason: '', at: 0 })
  useEffect(
    () =>
      reasonsAskedBy((because) => {
        if (Date.now() - last.current.at < onePressMs) {
          last.current.at = Date.now()
          return Promise.resolve(last.current.reason)
        }
        return new Promise((answer) => {
          setText('')
          setQuestion({ because, answer })
        })
      }),
    [],
  )
  if (!question) return null
  const close = (reason: string | null) => {
    if (reason !== null) last.current = { reason, at: Date.now() }
    question.answer(reason)
    setQuestion(null)
  }
  const reason = text.trim()
  const submit = () => reason !== '' && close(reason)
  return (
    <Dialog
      open
      keepOpen
      size="s"
      title={words.title}
      onClose={() => close(null)}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={() => close(null)}>{words.leave}</Button>
          <Button type="submit" kind="primary" disabled={reason === ''}>
            {words.save}
          </Button>
        </>
      }
    >
      <p className="text-ink-soft">{question.because}</p>
      <Field label={words.label} required hint={words.hint}>
        <TextArea
          autoFocus
          value={text}
          maxLength={2000}
          placeholder={words.placeholder}
          onChange={setText}
          onSubmit={submit}
        />
      </Field>
    </Dialog>
  )
}
