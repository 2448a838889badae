import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/**
 * Objectives of a cycle that name neither unit nor role, and whose maker is no member any more or
 * has left the organisation; at most so many. A person's `removed_at` is the midnight in UTC of the
 * first day without them.
 */
export async function madeByThoseWhoLeft(
  tx: Tx,
  { cycleId, today, limit }: { cycleId: string; today: string; limit: number },
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select o.id from objective o
    join member m on m.workspace_id = o.workspace_id and m.id = o.created_by
    left join person p on p.workspace_id = m.workspace_id and p.id = m.person_id
    where o.workspace_id = current_workspace() and o.cycle_id = ${cycleId}
      and o.unit_id is null and o.role_id is null and o.removed_at is null
      and not o.is_candidate
      and (m.removed_at is not null or p.removed_at < (${today}::date + 1)::timestamp at time zone 'UTC')
    order by o.id limit ${limit}`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}
