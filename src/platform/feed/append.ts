import { sql } from 'kysely'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'

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

/**
 * Appends in the caller's transaction, one statement for all, and returns the entries as every
 * other reader of the feed will see them (their changes have been through JSON).
 */
export async function appendToFeed(
  tx: Tx,
  workspaceId: string,
  drafts: readonly Draft[],
): Promise<FeedEntry[]> {
  if (drafts.length === 0) return []
  const texts = drafts.map((draft) => JSON.stringify(draft.changes))
  const rows = drafts.map(
    (draft, index) =>
      sql`(${workspaceId}::uuid, ${draft.at}::timestamptz, ${draft.actorId}::uuid, ${draft.operation}, ${draft.subjectKind}, ${draft.subjectId}::uuid, ${texts[index]}::jsonb, ${draft.reason ?? null}, ${draft.undoes ?? null}::bigint)`,
  )
  const inserted = await sql<{ id: number }>`
    insert into feed (workspace_id, at, actor_id, operation, subject_kind, subject_id, changes, reason, undoes)
    values ${sql.join(rows)} returning id`.execute(tx)
  return drafts.map((draft, index) => ({
    workspaceId,
    id: inserted.rows[index]?.id ?? 0,
    at: draft.at.toISOString(),
    actorId: draft.actorId,
    operation: draft.operation,
    subjectKind: draft.subjectKind,
    subjectId: draft.subjectId,
    changes: JSON.parse(texts[index] ?? '[]'),
    reason: draft.reason ?? null,
    undoes: draft.undoes ?? null,
  }))
}
