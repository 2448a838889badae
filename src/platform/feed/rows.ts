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

/** Rows that satisfy the condition, the latest first unless told. */
export async function findFeedRows(
  tx: Tx,
  condition: RawBuilder<unknown>,
  { limit, oldestFirst = false }: { limit?: number; oldestFirst?: boolean } = {},
): Promise<FeedRow[]> {
  const { rows } = await sql<FeedRow>`
    select f.id, f.at, f.actor_id as "actorId", f.operation, f.subject_kind as "subjectKind",
      f.subject_id as "subjectId", f.changes, f.reason, f.undoes,
      (select min(u.id) from feed u
        where u.workspace_id = current_workspace() and u.undoes = f.id) as "undoneBy"
    from feed f where f.workspace_id = current_workspace() and ${condition}
    order by f.id ${oldestFirst ? sql`asc` : sql`desc`} ${limit === undefined ? sql`` : sql`limit ${limit}`}`.execute(
    tx,
  )
  return rows
}

/** The first entry after `feedId` that touched one of these records. */
export async function findLaterEntry(
  tx: Tx,
  feedId: number,
  recordIds: readonly string[],
): Promise<FeedRow | undefined> {
  const touches = sql`exists (select from jsonb_array_elements(f.changes) as change
    where change ->> 'id' = any(${recordIds}::text[]))`
  const later = sql`f.id > ${feedId} and ${touches}`
  const [found] = await findFeedRows(tx, later, { limit: 1, oldestFirst: true })
  return found
}
