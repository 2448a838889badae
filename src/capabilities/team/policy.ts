import { type Actor, takesPart } from '#kernel/actor.ts'
import { type Audience, isIn, leads, seesSpace, worksIn } from './rules/sight.ts'

// Who may what in drafting spaces, over facts that were loaded. Every operation names one. A space
// that does not exist for somebody is not loaded for them.

/** The list holds what exists for whoever asks. */
export const mayListSpaces = (_actor: Actor): boolean => true

export const mayReadSpace = (actor: Actor, audience: Audience): boolean =>
  seesSpace(actor, audience)

export interface OpeningFacts {
  /** Decided by the goals: whoever may add an objective that the unit carries. */
  readonly mayAddGoal: boolean
}

/** Opened by whoever may write the goals of the unit. */
export const mayOpenSpace = (actor: Actor, { mayAddGoal }: OpeningFacts): boolean =>
  takesPart(actor) && mayAddGoal

export const mayLeadSpace = (actor: Actor, audience: Audience): boolean => leads(actor, audience)

/** Cards, dots, clusters and wordings: who takes part, but for guests. */
export const mayWorkInSpace = (actor: Actor, audience: Audience): boolean =>
  worksIn(actor, audience)

/** Guests who were invited read and comment, as elsewhere; administrators who were not only read. */
export const mayCommentInSpace = (actor: Actor, audience: Audience): boolean =>
  isIn(actor, audience)

export interface OwnFacts {
  readonly authorId: string | null
}

/** What one wrote oneself. */
export const mayChangeOwn = (actor: Actor, { authorId }: OwnFacts): boolean =>
  authorId !== null && authorId === actor.memberId
