import { type Actor, administers } from '#kernel/actor.ts'

/** What the product does by itself is looked after by those who run the workspace. */
export const mayLookAfterJobs = (actor: Actor): boolean => administers(actor)
