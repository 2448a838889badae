import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** Those of the ids that are no member of the workspace now. */
export async function unknownMembers(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`select id from member
    where workspace_id = current_workspace() and removed_at is null
      and id = any(${ids}::uuid[])`.execute(tx)
  const known = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}

/** Up to which feed position the member has read what changed. */
export async function seenUpTo(tx: Tx, memberId: string): Promise<number> {
  const { rows } = await sql<{ seen: number }>`select seen_feed_id as seen from member
    where workspace_id = current_workspace() and id = ${memberId}`.execute(tx)
  return rows[0]?.seen ?? 0
}

/** Only ever moves on; a page left open in another tab takes nothing back. */
export async function saveSeen(tx: Tx, memberId: string, upTo: number): Promise<number> {
  const { rows } = await sql<{ seen: number }>`update member
    set seen_feed_id = greatest(seen_feed_id, ${upTo}::bigint)
    where workspace_id = current_workspace() and id = ${memberId}
    returning seen_feed_id as seen`.execute(tx)
  return rows[0]?.seen ?? upTo
}

/** What is told before the first entry after that moment counts as read. */
export async function beginNewsAt(tx: Tx, memberId: string, moment: Date): Promise<void> {
  await sql`update member set seen_feed_id = coalesce((select min(f.id) - 1 from feed f
      where f.workspace_id = current_workspace() and f.at > ${moment}), 0)
    where workspace_id = current_workspace() and id = ${memberId}`.execute(tx)
}
