import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

export interface Line {
  readonly keyResultId: string
  readonly objectiveId: string
  readonly owner: string | null
  readonly superior: string | null
}

/** Who carries each key result, and who stands above them, where both are there. */
export async function linesIn(tx: Tx, cycleId: string, today: string): Promise<Line[]> {
  const { rows } = await sql<Line>`
    with held as (
      select distinct on (a.role_id) a.role_id, a.person_id from assignment a
      where a.workspace_id = current_workspace() and a.removed_at is null
        and a.valid_from <= ${today}::date and (a.valid_to is null or ${today}::date < a.valid_to)
      order by a.role_id, a.valid_from, a.id
    ), carried as (
      select k.id, k.objective_id, k.position, o.position as place, case when k.unit_id is null
        and k.role_id is null then o.role_id else k.role_id end as role_id
      from objective o join key_result k on k.workspace_id = o.workspace_id
        and k.objective_id = o.id and k.removed_at is null
      where o.workspace_id = current_workspace() and o.cycle_id = ${cycleId}
        and o.removed_at is null and not o.is_candidate and o.score is null
    )
    select c.id as "keyResultId", c.objective_id as "objectiveId",
      owner.person_id as owner, boss.person_id as superior
    from carried c
      left join held owner on owner.role_id = c.role_id
      left join role_period r on r.workspace_id = current_workspace() and r.role_id = c.role_id
        and r.valid_from <= ${today}::date and (r.valid_to is null or ${today}::date < r.valid_to)
      left join held boss on boss.role_id = r.reports_to_role_id
        and boss.person_id <> owner.person_id
    order by c.place, c.objective_id, c.position, c.id`.execute(tx)
  return rows
}
