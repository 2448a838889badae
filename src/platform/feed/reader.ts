import { sql } from 'kysely'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Database } from '#platform/database/database.ts'

/** A place in the order in which all readers see the feed: transaction id, then number. */
export interface FeedPosition {
  xid: string
  id: number
}

export const feedStart: FeedPosition = { xid: '0', id: 0 }

/** The fields of what is known already are not read. */
interface Row {
  workspace_id: string
  id: number
  xid: string
  at: Date | null
  actor_id: string | null
  operation: string
  subject_kind: string
  subject_id: string
  changes: FeedEntry['changes'] | null
  reason: string | null
  undoes: number | null
}

const entryOf = (row: Row): FeedEntry => ({
  workspaceId: row.workspace_id,
  id: row.id,
  at: row.at?.toISOString() ?? '',
  actorId: row.actor_id,
  operation: row.operation,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  changes: row.changes ?? [],
  reason: row.reason,
  undoes: row.undoes,
})

/**
 * The next entries of all workspaces. Stops below the oldest transaction still running, so that
 * no later call can find an entry before one already returned.
 *
 * @param known entries that need not be read again; they are given back as they are
 */
export async function readFeed(
  db: Database,
  after: FeedPosition,
  most: number,
  known: ReadonlyMap<number, FeedEntry> = new Map(),
): Promise<{ entries: FeedEntry[]; position: FeedPosition }> {
  const { rows } = await sql<Row>`
    select workspace_id, id, xid, actor_id, operation, subject_kind, subject_id, reason, undoes,
      case when not is_known then at end as at, case when not is_known then changes end as changes
    from read_feed(${after.xid}::xid8, ${after.id}::bigint, ${most}::integer),
      lateral (select id = any(${[...known.keys()]}::bigint[])) as one(is_known)`.execute(db)
  const last = rows.at(-1)
  const entries = rows.map((row) => known.get(row.id) ?? entryOf(row))
  return { entries, position: last ? { xid: last.xid, id: last.id } : after }
}

/** The newest entry every reader can already see. */
export async function feedHead(db: Database): Promise<FeedPosition> {
  const { rows } = await sql<{ xid: string | null; id: number | null }>`
    select * from feed_head()`.execute(db)
  const head = rows[0]
  return head?.xid && head.id !== null ? { xid: head.xid, id: head.id } : feedStart
}
