import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/** Self-driven objectives of a cycle that do not say what they are worth. */
export async function findWithoutValue(tx: Tx, cycleId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from objective
    where workspace_id = current_workspace() and cycle_id = ${cycleId}
      and origin = 'self-driven' and coalesce(description, '') = '' and removed_at is null`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}
