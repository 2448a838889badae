import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** Whether any evidence or alignment stands under a direction that is removed. */
export async function hasOrphans(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from direction d
      where d.workspace_id = current_workspace() and d.removed_at is not null and (
        exists (select from direction_evidence e where e.workspace_id = d.workspace_id
          and e.direction_id = d.id and e.removed_at is null)
        or exists (select from direction_goal g where g.workspace_id = d.workspace_id
          and g.direction_id = d.id and g.removed_at is null))
    ) as found`.execute(tx)
  return rows[0]?.found ?? false
}
