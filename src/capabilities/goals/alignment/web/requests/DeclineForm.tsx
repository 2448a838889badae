import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { answerAlignment, declineProposal } from '../../../contract.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { useAgreeing } from '../use-agreeing.ts'

type DeclineFormProps = {
  of: 'request' | 'proposal'
  seen: { id: string; version: number }
  onClose: () => void
}

/** A no comes with a reason. */
export function DeclineForm({ of, seen, onClose }: DeclineFormProps) {
  const words = useMessages('alignment').requests
  const cancel = useMessages('goals').goal.cancel
  const [reason, setReason] = useState('')
  const options = { done: words.declined, onDone: onClose, shown: true }
  const request = useAgreeing<typeof answerAlignment>('goals.answerAlignment', options)
  const proposal = useAgreeing<typeof declineProposal>('goals.declineProposal', options)
  const { busy, refusal } = of === 'request' ? request : proposal
  const send = () => {
    const said = { ...seen, reason: reason.trim() }
    if (!said.reason) return
    if (of === 'request') request.run({ ...said, answer: 'decline' })
    else proposal.run(said)
  }
  return (
    <form
      className="flex flex-col items-start gap-3 rounded-m bg-sunken px-3 py-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Field label={words.why} hint={words.whyHint} className="w-full max-w-2xl">
        <TextArea
          autoFocus
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={2000}
          onSubmit={send}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" kind="primary" busy={busy} disabled={!reason.trim()}>
          {words.decline}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {cancel}
        </Button>
      </div>
      {refusal && <Refusal>{refusal}</Refusal>}
    </form>
  )
}
