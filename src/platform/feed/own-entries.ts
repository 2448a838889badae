import type { FeedEntry } from '#kernel/feed-entry.ts'

/**
 * What this server wrote, until its follower comes by the same entries: their place in the order is
 * read, their content need not be. Only a saving: whatever is not here is read whole.
 */
export class OwnEntries {
  private readonly entries = new Map<number, FeedEntry>()
  private readonly most: number

  /** @param most kept at once, should the follower stand still */
  constructor(most = 2_000) {
    this.most = most
  }

  keep(entries: readonly FeedEntry[]): void {
    if (this.entries.size + entries.length > this.most) this.entries.clear()
    for (const entry of entries) this.entries.set(entry.id, entry)
  }

  /** Those kept at this moment, by id. */
  known(): ReadonlyMap<number, FeedEntry> {
    return new Map(this.entries)
  }

  forget(ids: Iterable<number>): void {
    for (const id of ids) this.entries.delete(id)
  }
}
