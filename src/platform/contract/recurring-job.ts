import type { Locale } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/database.ts'
import type { Emitted } from './implementation.ts'

/** Where a workspace lives: its days, hours and weeks. */
export interface Place {
  timeZone: string
  /** 0 = Sunday … 6 = Saturday. */
  weekStartsOn: number
}

export interface Occasion {
  /** The transaction in which the occurrence is also marked as done: both stay, or neither. */
  tx: Tx
  workspaceId: string
  workspaceName: string
  slug: string
  place: Place
  locale: Locale
  /** The moment it was due; earlier ones that were missed are not made up for. */
  dueAt: Date
  now: Date
  newId(): string
  /** A page of this workspace as an address that can be opened from a letter: `/home`. */
  addressOf(path: string): string
  /** Whether letters can be sent; where not, none should be left. */
  canMail: boolean
  /** Appends to the feed in the same transaction, as the product's own doing. */
  emit(entry: Emitted): void
}

/** Work that comes round by itself in every workspace. */
export interface RecurringJob {
  /** Stable: it names the job in the database and its words in the settings. */
  readonly name: string
  /** The first moment after `after` at which it is due. Pure. */
  nextAfter(after: Date, place: Place): Date
  /** @returns what was done, in numbers, for whoever looks after it */
  run(occasion: Occasion): Promise<Readonly<Record<string, number>>>
}
