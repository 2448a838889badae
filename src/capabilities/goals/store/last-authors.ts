import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** Who recorded the last check-in of each key result; null where the product did. */
export async function lastAuthors(
  tx: Tx,
  keyResultIds: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await sql<{ id: string; author_id: string | null }>`
    select distinct on (key_result_id) key_result_id as id, author_id from check_in
    where workspace_id = current_workspace() and key_result_id = any(${keyResultIds}::uuid[])
      and removed_at is null
    order by key_result_id, recorded_at desc, id desc`.execute(tx)
  return new Map(rows.map(({ id, author_id }) => [id, author_id]))
}
