import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

export interface Ancestor {
  /** The goal it leads back from. */
  readonly from: string
  readonly id: string
  readonly cycleId: string
  readonly cycle: string
}

/** The goals that each of these goes on with, directly and further back, nearest first. */
export async function ancestorsOf(
  tx: Tx,
  objectiveIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Ancestor[]>> {
  const { rows } = await sql<Ancestor>`
    with recursive line(origin, id, depth) as (
      select o.id, o.carried_from_id, 1 from objective o
      where o.workspace_id = current_workspace() and o.id = any(${objectiveIds}::uuid[])
        and o.carried_from_id is not null
      union all
      select line.origin, o.carried_from_id, depth + 1 from line
        join objective o on o.workspace_id = current_workspace() and o.id = line.id
        where o.carried_from_id is not null and depth < 20
    )
    select line.origin as "from", o.id, o.cycle_id as "cycleId", c.name as cycle
    from line
      join objective o on o.workspace_id = current_workspace() and o.id = line.id
      join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    order by depth`.execute(tx)
  return Map.groupBy(rows, ({ from }) => from)
}

/** Where each of these goes on, as long as it is there. */
export async function carriedTo(
  tx: Tx,
  objectiveIds: readonly string[],
): Promise<ReadonlyMap<string, { id: string; cycle: string }>> {
  const { rows } = await sql<{ from: string; id: string; cycle: string }>`
    select o.carried_from_id as "from", o.id, c.name as cycle
    from objective o join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    where o.workspace_id = current_workspace() and o.removed_at is null
      and o.carried_from_id = any(${objectiveIds}::uuid[])`.execute(tx)
  return new Map(rows.map(({ from, id, cycle }) => [from, { id, cycle }]))
}
