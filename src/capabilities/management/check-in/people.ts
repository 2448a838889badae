import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** Who holds a role in one of these units on the day, by name. */
export async function peopleIn(
  tx: Tx,
  unitIds: readonly string[],
  on: string,
): Promise<{ id: string; name: string | null }[]> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    select distinct p.id, p.name from person p
    join assignment a on a.workspace_id = p.workspace_id and a.person_id = p.id
      and a.removed_at is null and a.valid_from <= ${on}::date
      and (a.valid_to is null or ${on}::date < a.valid_to)
    join role_period r on r.workspace_id = a.workspace_id and r.role_id = a.role_id
      and r.valid_from <= ${on}::date and (r.valid_to is null or ${on}::date < r.valid_to)
    where p.workspace_id = current_workspace() and p.removed_at is null
      and r.unit_id = any(${unitIds}::uuid[])
    order by p.name, p.id`.execute(tx)
  return rows
}
