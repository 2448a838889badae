import { type Actor, administers, takesPart } from '#kernel/actor.ts'
import { type Case, mayChangeKeyResult } from '../policy.ts'

/** What is asked of everybody's wording is set by who administers. */
export const mayChangeWritingGuide = (actor: Actor): boolean => administers(actor)

/** Whoever may change the words answers for leaving them as they are. */
export const maySetAsideFinding = (actor: Actor, it: Case): boolean => mayChangeKeyResult(actor, it)

/** Whoever words goals of their own; a guest only reads. */
export const maySuggestWording = (actor: Actor): boolean => takesPart(actor)
