import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** Whether any of these records stands under, or links, something that is removed. */
export async function hasOrphans(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with gone as (
      select id from objective where workspace_id = current_workspace() and removed_at is not null
        and id in (
          select objective_id from key_result
            where workspace_id = current_workspace() and id = any(${ids}::uuid[]) and removed_at is null
          union all select unnest(array[from_id, to_id]) from goal_link
            where workspace_id = current_workspace() and id = any(${ids}::uuid[]) and removed_at is null)
      union all
      select id from key_result where workspace_id = current_workspace() and removed_at is not null
        and id in (
          select key_result_id from milestone
            where workspace_id = current_workspace() and id = any(${ids}::uuid[]) and removed_at is null
          union all select unnest(array[from_id, to_id]) from goal_link
            where workspace_id = current_workspace() and id = any(${ids}::uuid[]) and removed_at is null)
      union all
      select c.id from cycle c where c.workspace_id = current_workspace() and c.removed_at is not null
        and c.id in (select cycle_id from objective
          where workspace_id = current_workspace() and id = any(${ids}::uuid[]) and removed_at is null)
    )
    select exists (select from gone) as found`.execute(tx)
  return rows[0]?.found ?? false
}
