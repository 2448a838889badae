import type { Actor, Locale } from '#kernel/actor.ts'
import type { ErrorParams } from '#kernel/errors.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Database } from '#platform/database/database.ts'
import type { Implementation } from './implementation.ts'
import type { RecurringJob } from './recurring-job.ts'

/** What the composition root hands to every capability. */
export interface Parts {
  db: Database
  now(): Date
  /** Whether this server sends letters; it does not unless told. */
  canMail?: boolean
}

/** The words for a code, in the caller's language. */
export type ErrorWords = Readonly<Record<string, (params: ErrorParams) => string>>

/** What a capability gives to the composition root. */
export interface Capability {
  readonly name: string
  readonly implementations: readonly Implementation[]
  readonly errors: Readonly<Record<Locale, ErrorWords>>
  /** What it does by itself as time goes by. */
  readonly jobs?: readonly RecurringJob[]
  /** The calendar (RFC 5545) behind a secret address; null where there is none. */
  calendarOf?(
    token: string,
    addressOf: (slug: string, path: string) => string,
  ): Promise<string | null>
  /**
   * Brings what is held in memory up to these entries. A server hands over its own writes right
   * after their commit, and the feed brings them once more: applying twice must change nothing.
   */
  follow?(entries: readonly FeedEntry[]): void | Promise<void>
  /** Whether this caller's live pages may hear of the entry; must be answered from memory. */
  mayHear?(actor: Actor, entry: FeedEntry): boolean
}
