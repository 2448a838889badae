import type { Implementation } from '#platform/contract/implementation.ts'
import type { GoalsParts } from '../actions/loading.ts'
import { answerAlignment } from './actions/answer-alignment.ts'
import { assignGoal } from './actions/assign-goal.ts'
import * as candidates from './actions/candidates.ts'
import * as dates from './actions/dependency-dates.ts'
import { listDependencies } from './actions/list-dependencies.ts'
import { listGaps } from './actions/list-gaps.ts'
import * as proposalLists from './actions/list-proposals.ts'
import * as requestLists from './actions/list-requests.ts'
import * as proposals from './actions/proposals.ts'
import * as reading from './actions/reading.ts'
import { addRemark } from './actions/remarks.ts'
import * as requests from './actions/requests.ts'
import { suggestAlignment } from './actions/suggest-alignment.ts'

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
  listDependencies(parts),
  dates.offerDate(parts),
  dates.answerDate(parts),
  suggestAlignment(parts),
  listGaps(parts),
  assignGoal(parts),
  reading.listReading(parts),
  reading.markReading(parts),
  reading.publishObjectives(parts),
]
