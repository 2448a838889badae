import { sql } from 'kysely'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import { lastStatement, type Tx } from '#platform/database/database.ts'
import { fixedStatement } from '#platform/database/fixed-statement.ts'

declare module '#platform/database/tables.ts' {
  interface Tables {
    feed: FeedTable
  }
}

export interface FeedTable {
  workspace_id: string
  id: number
  xid: string
  at: Date
  actor_id: string | null
  operation: string
  subject_kind: string
  subject_id: string
  changes: unknown
  reason: string | null
  undoes: number | null
}

export interface Draft extends Emitted {
  actorId: string | null
  operation: string
  at: Date
}

const insertion = (workspaceId: string, json: string, travels = sql``) =>
  sql<{ id: number }>`${travels}
    insert into feed (workspace_id, at, actor_id, operation, subject_kind, subject_id, changes, reason, undoes)
    select ${workspaceId}::uuid, at, "actorId", operation, "subjectKind", "subjectId", changes, reason, undoes
    from rows from (json_to_recordset(${json}::json) as (
      at timestamptz, "actorId" uuid, operation text, "subjectKind" text, "subjectId" uuid,
      changes jsonb, reason text, undoes bigint)) with ordinality
    order by ordinality returning id`

const insert = fixedStatement((workspaceId: string, json: string) => insertion(workspaceId, json))
const insertLast = fixedStatement((workspaceId: string, json: string) =>
  insertion(workspaceId, json, lastStatement),
)

/**
 * Appends in the caller's transaction and returns the entries as every other reader of the feed
 * will see them (their changes have been through JSON). The statement is the same for one entry
 * and for a hundred, which travel as one JSON parameter.
 *
 * @param isLast when nothing follows in the transaction
 */
export async function appendToFeed(
  tx: Tx,
  workspaceId: string,
  drafts: readonly Draft[],
  { isLast = false } = {},
): Promise<FeedEntry[]> {
  if (drafts.length === 0) return []
  const text = JSON.stringify(drafts.map((draft) => rowOf(draft)))
  const inserted = await (isLast ? insertLast : insert)(tx, workspaceId, text)
  const rows: ReturnType<typeof rowOf>[] = JSON.parse(text)
  return rows.map((row, index) => ({ workspaceId, id: inserted[index]?.id ?? 0, ...row }))
}

const rowOf = ({ at, actorId, operation, subjectKind, subjectId, changes, ...rest }: Draft) => ({
  at: at.toISOString(),
  actorId,
  operation,
  subjectKind,
  subjectId,
  changes,
  reason: rest.reason ?? null,
  undoes: rest.undoes ?? null,
})
