import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { Objective } from './kinds.ts'

/** Who carries an objective, who may see it, and whether its cycle still takes changes. */
export interface ObjectiveAudience
  extends Pick<Objective, 'id' | 'unitId' | 'roleId' | 'visibility' | 'createdBy'> {
  /** The name of its cycle. */
  readonly cycle: string
  readonly closedAt: string | null
}

/** One statement, however many are asked for. */
export async function findAudiences(
  tx: Tx,
  objectiveIds: readonly string[],
): Promise<ObjectiveAudience[]> {
  if (objectiveIds.length === 0) return []
  const { rows } = await sql<ObjectiveAudience>`
    select o.id, o.unit_id as "unitId", o.role_id as "roleId", o.visibility,
      o.created_by as "createdBy", c.name as cycle, c.closed_at::text as "closedAt"
    from objective o join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    where o.workspace_id = current_workspace() and o.id = any(${objectiveIds}::uuid[])
      and o.removed_at is null`.execute(tx)
  return rows
}
