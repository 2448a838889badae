import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findWhere } from '#platform/records/records.ts'
import { type CheckIn, checkIns } from './kinds.ts'
import { isSpoken } from './spoken.ts'

/**
 * Who recorded the last check-in of each key result; null where the product did.
 *
 * @param until the moment that is read; what was recorded after it does not count
 */
export async function lastAuthors(
  tx: Tx,
  keyResultIds: readonly string[],
  until: Date | null = null,
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; author_id: string | null }>`
    select distinct on (key_result_id) key_result_id as id, author_id from check_in
    where workspace_id = current_workspace() and key_result_id = any(${keyResultIds}::uuid[])
      and removed_at is null and (${until}::timestamptz is null or recorded_at <= ${until})
    order by key_result_id, recorded_at desc, id desc`.execute(tx)
  return new Map(rows.map(({ id, author_id }) => [id, author_id]))
}

/** The last check-in of each key result that somebody said, by the moment it speaks of. */
export async function lastCheckIns(tx: Tx, keyResultIds: readonly string[]): Promise<CheckIn[]> {
  if (keyResultIds.length === 0) return []
  return findWhere(
    tx,
    checkIns,
    sql`id in (select last.id from unnest(${keyResultIds}::uuid[]) as k(id),
      lateral (select c.id from check_in c
        where c.workspace_id = current_workspace() and c.key_result_id = k.id
          and c.corrected_by_id is null and c.removed_at is null and ${isSpoken('c')}
        order by c.at desc, c.recorded_at desc, c.id desc limit 1) as last)`,
  )
}

/** Who set a goal's status by hand at that moment; null where the feed does not say. */
export async function overrider(
  tx: Tx,
  { goalId, at }: { goalId: string; at: string },
): Promise<string | null> {
  const { rows } = await sql<{ actor_id: string | null }>`
    select f.actor_id from feed f
    where f.workspace_id = current_workspace() and f.at = ${at}::timestamptz
      and f.operation = 'goals.overrideStatus' and f.subject_kind = 'objective'
      and f.subject_id = coalesce((select objective_id from key_result
        where workspace_id = current_workspace() and id = ${goalId}), ${goalId})
      and f.changes @> ${JSON.stringify([{ id: goalId }])}::jsonb
    order by f.id desc limit 1`.execute(tx)
  return rows[0]?.actor_id ?? null
}
