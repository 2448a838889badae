import type { Severity } from '../../rules/writing/words.ts'

/** As far as it matters for publishing. */
export interface Weighed {
  readonly severity: Severity
  readonly isMissing: boolean
}

/** What says something wrong stands against publishing; what says nothing yet is to be completed. */
export const standsAgainst = ({ severity, isMissing }: Weighed): boolean =>
  severity === 'E' && !isMissing

export const isToComplete = ({ severity, isMissing }: Weighed): boolean =>
  severity === 'E' && isMissing

const RANK: Readonly<Record<Severity, number>> = { E: 1, W: 2, H: 3 }

/** The order findings are told in: what stands against publishing first. */
export const rankOf = (one: Weighed): number => (standsAgainst(one) ? 0 : RANK[one.severity])
