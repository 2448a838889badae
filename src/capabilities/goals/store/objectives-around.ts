import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/**
 * The objectives that were in a cycle at a moment or came into it later, and all that fed them then
 * or do so now, directly and further. Removed ones too: they may have been there.
 */
export async function objectivesAround(tx: Tx, cycleId: string, moment: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive around(id) as (
      (select o.id from objective o
        where o.workspace_id = current_workspace() and o.cycle_id = ${cycleId}
          and (o.removed_at is null or o.removed_at > ${moment})
      union
      select (change ->> 'id')::uuid from feed f
        cross join lateral jsonb_array_elements(f.changes) change
        where f.workspace_id = current_workspace() and f.at > ${moment} and f.operation in
            ('goals.moveObjective', 'goals.removeCycle', 'goals.undo', 'goals.importFile')
          and change ->> 'kind' = 'objective'
          and change -> 'before' ->> 'cycleId' = ${cycleId})
      union
      select l.from_id from around a
        cross join lateral (select a.id as goal union all select k.id from key_result k
          where k.workspace_id = current_workspace() and k.objective_id = a.id) above
        join goal_link l on l.workspace_id = current_workspace() and l.to_id = above.goal
        where l.kind in ('derives', 'contributes')
          and (l.removed_at is null or l.removed_at > ${moment})
    )
    select id from around`.execute(tx)
  return rows.map(({ id }) => id)
}
