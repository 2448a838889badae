import type { Visibility } from '../contract.ts'

/** Who may see a goal, as far as the goal itself says. */
export interface Audience {
  readonly visibility: Visibility
  readonly unitId: string | null
  readonly createdBy: string | null
  /** What may never be taken up gives nothing upwards. */
  readonly isCandidate?: boolean
}

/**
 * Whether everybody who may see `upper` may see `lower` as well. Only then does progress flow: else
 * a number would tell of a goal to somebody for whom it does not exist. See decision 0008.
 */
export function mayFeed(lower: Audience, upper: Audience): boolean {
  if (lower.isCandidate) return false
  if (lower.visibility === 'workspace') return true
  if (lower.visibility !== upper.visibility) return false
  return lower.visibility === 'unit'
    ? lower.unitId !== null && lower.unitId === upper.unitId
    : lower.createdBy !== null && lower.createdBy === upper.createdBy
}
