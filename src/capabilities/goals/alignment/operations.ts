import type { Implementation } from '#platform/contract/implementation.ts'
import type { GoalsParts } from '../actions/loading.ts'
import { answerAlignment } from './actions/answer-alignment.ts'
import * as candidates from './actions/candidates.ts'
import * as proposalLists from './actions/list-proposals.ts'
import * as requestLists from './actions/list-requests.ts'
import * as proposals from './actions/proposals.ts'
import { addRemark } from './actions/remarks.ts'
import * as requests from './actions/requests.ts'

/** For the goals capability to register. */
export const alignmentImplementations = (parts: GoalsParts): Implementation[] => [
  requests.requestAlignment(parts),
  answerAlignment(parts),
  requests.withdrawAlignment(parts),
  addRemark(parts),
  requestLists.listAlignmentRequests(parts),
  requestLists.getAlignmentRequest(parts),
  proposals.proposeKeyResult(parts),
  proposals.acceptProposal(parts),
  proposals.declineProposal(parts),
  proposals.withdrawProposal(parts),
  proposalLists.listProposals(parts),
  proposalLists.getProposal(parts),
  candidates.setAside(parts),
  candidates.takeUp(parts),
  candidates.listCandidates(parts),
]
