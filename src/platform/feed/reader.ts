import { sql } from 'kysely'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Database } from '#platform/database/database.ts'

/** A place in the order in which all readers see the feed: transaction id, then number. */
export interface FeedPosition {
  xid: string
  id: number
}

export const feedStart: FeedPosition = { xid: '0', id: 0 }

interface Row {
  workspace_id: string
  id: number
  xid: string
  at: Date
  actor_id: string | null
  operation: string
  subject_kind: string
  subject_id: string
  changes: FeedEntry['changes']
  reason: string | null
  undoes: number | null
}

const entryOf = (row: Row): FeedEntry => ({
  workspaceId: row.workspace_id,
  id: row.id,
  at: row.at.toISOString(),
  actorId: row.actor_id,
  operation: row.operation,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  changes: row.changes,
  reason: row.reason,
  undoes: row.undoes,
})

/**
 * The next entries of all workspaces. Stops below the oldest transaction still running, so that
 * no later call can find an entry before one already returned.
 */
export async function readFeed(
  db: Database,
  after: FeedPosition,
  most: number,
): Promise<{ entries: FeedEntry[]; position: FeedPosition }> {
  const { rows } = await sql<Row>`
    select * from read_feed(${after.xid}::xid8, ${after.id}::bigint, ${most}::integer)`.execute(db)
  const last = rows.at(-1)
  return { entries: rows.map(entryOf), position: last ? { xid: last.xid, id: last.id } : after }
}

/** The newest entry every reader can already see. */
export async function feedHead(db: Database): Promise<FeedPosition> {
  const { rows } = await sql<{ xid: string | null; id: number | null }>`
    select * from feed_head()`.execute(db)
  const head = rows[0]
  return head?.xid && head.id !== null ? { xid: head.xid, id: head.id } : feedStart
}
