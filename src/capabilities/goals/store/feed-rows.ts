import { type RawBuilder, sql } from 'kysely'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'

/** A row of the feed as activity, undo and "as of" read it. */
export interface FeedRow {
  readonly id: number
  readonly at: Date
  readonly actorId: string | null
  readonly operation: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly changes: readonly RecordChange[]
  readonly reason: string | null
  readonly undoes: number | null
  readonly undoneBy: number | null
}

/** Rows that satisfy the condition, the latest first. */
export async function findFeedRows(
  tx: Tx,
  condition: RawBuilder<unknown>,
  limit?: number,
): Promise<FeedRow[]> {
  const { rows } = await sql<FeedRow>`
    select f.id, f.at, f.actor_id as "actorId", f.operation, f.subject_kind as "subjectKind",
      f.subject_id as "subjectId", f.changes, f.reason, f.undoes,
      (select min(u.id) from feed u
        where u.workspace_id = current_workspace() and u.undoes = f.id) as "undoneBy"
    from feed f where f.workspace_id = current_workspace() and ${condition}
    order by f.id desc ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(tx)
  return rows
}
