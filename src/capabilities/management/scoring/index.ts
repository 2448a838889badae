import type { Implementation } from '#platform/contract/implementation.ts'
import type { ManagementParts } from '../parts.ts'
import { inviteRater, withdrawRater } from './actions/invitations.ts'
import { rateKeyResult } from './actions/rating.ts'
import { getScoring, listScoring } from './actions/reading.ts'
import { settleScore } from './actions/settling.ts'

/** Scores given by several raters, and the result they agree on. */
export const scoringImplementations = (parts: ManagementParts): Implementation[] => [
  listScoring(parts),
  getScoring(parts),
  rateKeyResult(parts),
  inviteRater(parts),
  withdrawRater(parts),
  settleScore(parts),
]
