import { nodeOf, objectiveOf } from '../../view/nodes.ts'
import { goalBeside } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import type { ProposalItem } from '../contract.ts'
import { mayAnswerProposal, mayWithdrawProposal } from '../policy.ts'
import { mayEnd } from '../rules/agreement.ts'
import type { KeyResultProposal } from '../store/kinds.ts'

/** As the caller reads it; null where its objective does not exist for them. */
export function proposalItem(sight: Sight, proposal: KeyResultProposal): ProposalItem | null {
  const { removedAt: _, objectiveId, steps, ...said } = proposal
  const node = sight.sees(objectiveId) ? nodeOf(sight, objectiveId) : undefined
  if (node === undefined) return null
  const isOpen = mayEnd(said.status)
  const facts = sight.caseOfObjective(objectiveOf(sight, node))
  return {
    ...said,
    steps: [...steps],
    objective: goalBeside(sight, node),
    may: {
      answer: isOpen && mayAnswerProposal(sight.actor, facts),
      withdraw: isOpen && mayWithdrawProposal(sight.actor, { authorId: said.createdBy }),
    },
  }
}
