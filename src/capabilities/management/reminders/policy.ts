import type { Actor } from '#kernel/actor.ts'

/** Everybody decides when they themselves are written to; nobody decides it for another. */
export const mayKeepOwnReminders = (_actor: Actor): boolean => true
