import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { proposeKeyResult } from '../../../contract.ts'
import { additionOf, emptyKeyResult, stepsOf } from '../../../web/form/key-result-draft.ts'
import { useAgreeing } from '../use-agreeing.ts'
import { ProposalDialog } from './ProposalDialog.tsx'

type ProposeDialogProps = { objective: { id: string; title: string }; onClose: () => void }

/** Anybody who sees an objective may say how one would know that it came true. */
export function ProposeDialog({ objective, onClose }: ProposeDialogProps) {
  const words = useMessages('alignment').requests.propose
  const [why, setWhy] = useState('')
  const propose = useAgreeing<typeof proposeKeyResult>('goals.proposeKeyResult', {
    done: words.sent,
    onDone: onClose,
    shown: true,
  })
  return (
    <ProposalDialog
      title={words.title}
      lead={words.lead(objective.title)}
      action={words.send}
      initial={emptyKeyResult(null, null)}
      busy={propose.busy}
      refusal={propose.refusal}
      onSave={(draft) => {
        const { unitId: _u, roleId: _r, milestones: _m, ...said } = additionOf(draft, objective.id)
        const steps = stepsOf(draft).map(({ title }) => title)
        propose.run({ ...said, steps, why: why.trim() || null })
      }}
      onClose={onClose}
    >
      <Field label={words.why}>
        <TextArea value={why} onChange={setWhy} rows={2} maxLength={2000} />
      </Field>
    </ProposalDialog>
  )
}
