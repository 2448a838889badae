import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** What the check-ins of a key result add up to, by the moments they speak of. */
export interface Standing {
  keyResultId: string
  currentValue: number | null
  reportedProgress: number | null
  confidence: number | null
  checkedInAt: string | null
}

const latest = (column: 'value' | 'progress' | 'confidence' | 'at') => sql`
  left join lateral (
    select c.${sql.ref(column)} as it from check_in c
    where c.workspace_id = current_workspace() and c.key_result_id = k.id
      and c.corrected_by_id is null and c.removed_at is null and c.${sql.ref(column)} is not null
    order by c.at desc, c.recorded_at desc, c.id desc limit 1
  ) as ${sql.ref(`of_${column}`)} on true`

/**
 * Reads each one's latest value, progress and confidence from the history, whichever check-in gave
 * them. Each look-up follows the index backwards and stops at the first hit: a long history costs
 * no more than a short one.
 */
export async function readStandings(tx: Tx, keyResultIds: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Omit<Standing, 'checkedInAt'> & { checkedInAt: Date | null }>`
    select k.id as "keyResultId", of_value.it as "currentValue", of_progress.it as "reportedProgress",
      of_confidence.it as confidence, of_at.it as "checkedInAt"
    from unnest(${keyResultIds}::uuid[]) as k(id)
    ${latest('value')} ${latest('progress')} ${latest('confidence')} ${latest('at')}`.execute(tx)
  return rows.map((row) => ({ ...row, checkedInAt: row.checkedInAt?.toISOString() ?? null }))
}

/** How many readings a key result has, and how many lie inside the bounds given. */
export async function countReadings(
  tx: Tx,
  keyResultId: string,
  lower: number | null,
  upper: number | null,
): Promise<{ readings: number; readingsInside: number }> {
  const { rows } = await sql<{ readings: number; readingsInside: number }>`
    select count(*) as readings, count(*) filter (
      where value >= coalesce(${lower}::float8, value) and value <= coalesce(${upper}::float8, value)
    ) as "readingsInside"
    from check_in where workspace_id = current_workspace() and key_result_id = ${keyResultId}
      and corrected_by_id is null and removed_at is null and value is not null`.execute(tx)
  return rows[0] ?? { readings: 0, readingsInside: 0 }
}
