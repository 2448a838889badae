import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Database } from '#platform/database/database.ts'
import { OwnEntries } from './own-entries.ts'
import { type FeedPosition, feedHead, readFeed } from './reader.ts'

export interface Follower {
  /** Reads on now; many calls while one is under way cost one more read. */
  wake(): void
  /** Resolves when everything committed before the call has been handed over. */
  caughtUp(): Promise<void>
  close(): Promise<void>
}

export interface FollowerOptions {
  /** Where to begin; the newest entry unless given. */
  from?: FeedPosition
  batch?: number
  pollMs?: number
  /** What this server wrote itself, so that it need not be read again. */
  own?: OwnEntries
  /** Told of every failure; the same entries come again after the poll interval. */
  failed?(error: unknown): void
}

/**
 * Hands the feed's entries over in order, one batch at a time. The position moves on only after
 * the batch was taken: a reader that fails gets the same entries again and never skips one.
 */
export async function follow(
  db: Database,
  take: (entries: readonly FeedEntry[]) => void | Promise<void>,
  options: FollowerOptions = {},
): Promise<Follower> {
  const { from, batch = 500, pollMs = 1000, own = new OwnEntries(), failed = () => {} } = options
  let position = from ?? (await feedHead(db))
  let closed = false
  let again = false
  let running: Promise<void> | null = null

  async function readOn(): Promise<void> {
    do {
      again = false
      const next = await readFeed(db, position, batch, own.known())
      if (next.entries.length === 0 || closed) continue
      await take(next.entries)
      own.forget(next.entries.map(({ id }) => id))
      position = next.position
      // What a full batch left is there already; whoever writes more says so.
      if (next.entries.length === batch) again = true
    } while (again && !closed)
  }

  function wake(): void {
    again = true
    if (running || closed) return
    running = readOn()
      .catch(failed)
      .finally(() => {
        running = null
      })
  }

  const poll = setInterval(wake, pollMs)
  poll.unref()
  return {
    wake,
    async caughtUp() {
      wake()
      await running
    },
    async close() {
      closed = true
      clearInterval(poll)
      await running
    },
  }
}
