import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { SegmentedControl } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { ObjectiveEnd } from '../../contract.ts'
import { DECISIONS, type Decision } from '../../rules/decisions.ts'

type DecideProps = {
  end: ObjectiveEnd
  /** Asked for from the keyboard. */
  dropping: boolean
  onDropping: (on: boolean) => void
  onDecide: (decision: Decision | null, reason?: string) => void
}

/** What becomes of one objective; dropping it asks why. */
export function Decide({ end, dropping, onDropping, onDecide }: DecideProps) {
  const words = useMessages('management').closing
  const { goal, decision, mayDecide } = end
  if (!mayDecide)
    return (
      <span className="text-base text-ink-soft">
        {decision.decision ? words.decisions[decision.decision] : words.undecided}
      </span>
    )
  return (
    <>
      <SegmentedControl
        label={words.decide(goal.title)}
        value={decision.decision}
        options={DECISIONS.map((value) => ({ value, label: words.decisions[value] }))}
        onChange={(value) => (value === 'drop' ? onDropping(true) : onDecide(value))}
      />
      {dropping && (
        <WhyDropped
          title={goal.title}
          onClose={() => onDropping(false)}
          onDrop={(reason) => {
            onDropping(false)
            onDecide('drop', reason)
          }}
        />
      )}
    </>
  )
}

type WhyProps = { title: string; onDrop: (reason: string) => void; onClose: () => void }

function WhyDropped({ title, onDrop, onClose }: WhyProps) {
  const words = useMessages('management').closing
  const [reason, setReason] = useState('')
  const text = reason.trim()
  return (
    <FormDialog
      size="s"
      title={words.reasonTitle}
      onClose={onClose}
      onSubmit={() => text !== '' && onDrop(text)}
      action={words.drop}
      danger
      disabled={text === ''}
    >
      <p className="font-medium">{title}</p>
      <Field label={words.reason} required>
        <TextArea
          autoFocus
          value={reason}
          maxLength={2000}
          placeholder={words.reasonPlaceholder}
          onChange={setReason}
        />
      </Field>
    </FormDialog>
  )
}
