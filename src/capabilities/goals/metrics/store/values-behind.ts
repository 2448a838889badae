import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { Visibility } from '../../contract/words.ts'

/** The value of a metric that a check-in was drawn from, and who may see the metric. */
export interface ValueBehind {
  readonly metricId: string
  readonly name: string
  readonly day: string
  readonly visibility: Visibility
  readonly unitId: string | null
  readonly createdBy: string | null
  /** The metric was removed: what was drawn from it stays. */
  readonly isGone: boolean
}

/** By the id of the value. */
export async function valuesBehind(
  tx: Tx,
  checkIns: readonly { readonly metricValueId: string | null }[],
): Promise<Map<string, ValueBehind>> {
  const ids = checkIns.flatMap(({ metricValueId }) => metricValueId ?? [])
  if (ids.length === 0) return new Map()
  const { rows } = await sql<ValueBehind & { id: string }>`
    select v.id, v.metric_id as "metricId", m.name, v.day, m.visibility, m.unit_id as "unitId",
      m.created_by as "createdBy", m.removed_at is not null as "isGone"
    from metric_value v join metric m on m.workspace_id = v.workspace_id and m.id = v.metric_id
    where v.workspace_id = current_workspace() and v.id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, ...value }) => [id, value]))
}
