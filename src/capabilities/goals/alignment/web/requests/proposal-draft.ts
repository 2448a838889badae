import type { GoalRow, ProposalItem } from '../../../contract.ts'
import { emptyKeyResult, type KeyResultDraft } from '../../../web/form/key-result-draft.ts'

type Figures = NonNullable<GoalRow['figures']>

/** The figures as a key result has them. */
export const figuresOf = (proposal: ProposalItem): Figures => ({
  type: proposal.type,
  unitOfMeasure: proposal.unitOfMeasure,
  start: proposal.startValue,
  target: proposal.targetValue,
  lower: proposal.lowerBound,
  upper: proposal.upperBound,
  current: null,
})

/** What is proposed, ready to be changed. */
export const draftOfProposal = (proposal: ProposalItem): KeyResultDraft => ({
  ...emptyKeyResult(proposal.dueOn, null),
  title: proposal.title,
  type: proposal.type,
  unit: proposal.unitOfMeasure ?? '',
  start: proposal.startValue,
  target: proposal.targetValue,
  lower: proposal.lowerBound,
  upper: proposal.upperBound,
})
