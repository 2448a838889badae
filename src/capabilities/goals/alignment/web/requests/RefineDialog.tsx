import { useMessages } from '#ui/i18n.tsx'
import type { acceptProposal, ProposalItem } from '../../../contract.ts'
import { additionOf } from '../../../web/form/key-result-draft.ts'
import { useAgreeing } from '../use-agreeing.ts'
import { ProposalDialog } from './ProposalDialog.tsx'
import { draftOfProposal } from './proposal-draft.ts'

/** Takes a proposal in other words or with other figures; the proposal stays as it was written. */
export function RefineDialog({
  proposal,
  onClose,
}: {
  proposal: ProposalItem
  onClose: () => void
}) {
  const words = useMessages('alignment').requests
  const accept = useAgreeing<typeof acceptProposal>('goals.acceptProposal', {
    done: words.acceptedProposal,
    onDone: onClose,
    shown: true,
  })
  return (
    <ProposalDialog
      title={words.refineTitle}
      action={words.accept}
      initial={draftOfProposal(proposal)}
      busy={accept.busy}
      refusal={accept.refusal}
      onSave={(draft) => {
        const { objectiveId: _, ...keyResult } = additionOf(draft, proposal.objective.id)
        accept.run({ id: proposal.id, version: proposal.version, keyResult })
      }}
      onClose={onClose}
    />
  )
}
