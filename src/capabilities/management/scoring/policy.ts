import { type Actor, administers, takesPart } from '#kernel/actor.ts'
import type { Capacity } from './rules/raters.ts'

// Who may what in scoring, over facts that were loaded.

/** Scores are open to all for whom the goal exists; what others said, see `mayReadOthers`. */
export const mayReadScoring = (_actor: Actor): boolean => true

export interface RatingCase {
  /** In what capacity the caller rates; null where it is not theirs to rate. */
  readonly capacity: Capacity | null
}

/** The owner, the superior, and whoever was asked besides. */
export const mayRate = (actor: Actor, { capacity }: RatingCase): boolean =>
  takesPart(actor) && capacity !== null

export interface SettlingCase {
  readonly isSuperior: boolean
}

/** The superior, who rates last; administrators where there is none or they cannot. */
export const maySettle = (actor: Actor, { isSuperior }: SettlingCase): boolean =>
  takesPart(actor) && (isSuperior || administers(actor))
