import { sql } from 'kysely'
import { alongWithNext, type Tx } from '#platform/database/database.ts'
import { fixedStatement } from '#platform/database/fixed-statement.ts'
import { idIn, readRow } from '#platform/records/records.ts'
import { type MeasuredKeyResult, measuredKeyResults, type Objective } from './kinds.ts'

/** Who carries an objective, who may see it, and whether its cycle still takes changes. */
export interface ObjectiveAudience
  extends Pick<Objective, 'id' | 'unitId' | 'roleId' | 'visibility' | 'createdBy'> {
  /** The name of its cycle. */
  readonly cycle: string
  readonly closedAt: string | null
}

export interface Measured {
  readonly keyResult: MeasuredKeyResult
  readonly objective: ObjectiveAudience
}

const figures = sql.join(
  measuredKeyResults.columns.map(
    ({ name, column }) => sql`k.${sql.ref(column)} as ${sql.ref(name)}`,
  ),
)

const lockRows = fixedStatement(
  (ids: readonly string[]) => sql`${alongWithNext}select from key_result
    where workspace_id = current_workspace() and ${idIn('id', ids)}
    order by id for no key update`,
)

const readRows = fixedStatement(
  (ids: readonly string[]) => sql<Row>`
    select ${figures}, o.unit_id as "ownUnitId", o.role_id as "ownRoleId", o.visibility,
      o.created_by as "createdBy", c.name as cycle, c.closed_at::text as "closedAt"
    from key_result k
    join objective o on o.workspace_id = k.workspace_id and o.id = k.objective_id
    join cycle c on c.workspace_id = o.workspace_id and c.id = o.cycle_id
    where k.workspace_id = current_workspace() and k.id = any(${ids}::uuid[])
      and k.removed_at is null and o.removed_at is null`,
)

/**
 * Key results, locked until the transaction ends, with their objectives. They are read only once
 * they are locked, by a statement of its own: what whoever held them before left, such as a closed
 * cycle, is seen. Locks are taken in one order, so that two crowds cannot wait for each other.
 */
export async function lockMeasured(tx: Tx, keyResultIds: readonly string[]): Promise<Measured[]> {
  await lockRows(tx, keyResultIds)
  const rows = await readRows(tx, keyResultIds)
  return rows.map((row) => measuredOf(row))
}

interface Row extends MeasuredKeyResult, Pick<ObjectiveAudience, 'visibility' | 'createdBy'> {
  readonly ownUnitId: string | null
  readonly ownRoleId: string | null
  readonly cycle: string
  readonly closedAt: string | null
}

function measuredOf(row: Row): Measured {
  const { ownUnitId, ownRoleId, visibility, createdBy, cycle, closedAt, ...keyResult } = row
  const owner = { id: row.objectiveId, unitId: ownUnitId, roleId: ownRoleId }
  return {
    keyResult: readRow(measuredKeyResults, keyResult),
    objective: { ...owner, visibility, createdBy, cycle, closedAt },
  }
}
