import type { Actor, Locale } from '#kernel/actor.ts'

/** Everything about a request that is not its operation and input. */
export interface Caller {
  actor: Actor
  locale: Locale
  timeZone: string
  idempotencyKey: string | null
}
