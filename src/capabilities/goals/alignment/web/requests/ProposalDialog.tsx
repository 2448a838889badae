import { type ReactNode, useState } from 'react'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { KeyResultFields } from '../../../web/form/KeyResultFields.tsx'
import {
  figuresOf,
  type KeyResultDraft,
  problemOf,
  withChange,
} from '../../../web/form/key-result-draft.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { useOwnAsides } from '../../../writing/web/field/asides.ts'
import { CoachedField } from '../../../writing/web/field/CoachedField.tsx'

type ProposalDialogProps = {
  title: string
  lead?: string
  action: string
  initial: KeyResultDraft
  busy: boolean
  refusal: string | null
  onSave: (draft: KeyResultDraft) => void
  onClose: () => void
  children?: ReactNode
}

/** A key result as it would read, with its figures. */
export function ProposalDialog(props: ProposalDialogProps) {
  const { title, lead, action, initial, busy, refusal, onSave, onClose, children } = props
  const words = useMessages('alignment').requests.propose
  const form = useMessages('goals').form
  const [draft, setDraft] = useState(initial)
  const [tried, setTried] = useState(false)
  const asides = useOwnAsides()
  const problem = tried ? problemOf(draft) : null
  const change = (part: Partial<KeyResultDraft>) => setDraft(withChange(draft, part))
  const save = () => {
    setTried(true)
    if (problemOf(draft) === null) onSave(draft)
  }
  return (
    <FormDialog title={title} onClose={onClose} onSubmit={save} action={action} busy={busy}>
      {lead && <p className="text-sm text-ink-soft">{lead}</p>}
      <CoachedField
        kind="keyResult"
        text={draft.title}
        figures={figuresOf(draft)}
        asides={asides}
        onReword={(text) => change({ title: text })}
        label={words.keyResult}
        required
        error={problem === 'requiredKeyResult' ? form[problem] : null}
      >
        <TextArea
          autoFocus
          rows={1}
          maxLength={500}
          value={draft.title}
          onChange={(text) => change({ title: text.replaceAll('\n', ' ') })}
          onSubmit={save}
        />
      </CoachedField>
      <KeyResultFields draft={draft} onChange={change} focusFigure={false} />
      {problem && problem !== 'requiredKeyResult' && <Refusal>{form[problem]}</Refusal>}
      <Field label={form.due} className="w-44">
        <DateField value={draft.due} onChange={(due) => change({ due })} />
      </Field>
      {children}
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
