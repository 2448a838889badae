import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'

/**
 * One change of the strategy at a time: retiring a direction and naming it for an objective, each
 * right alone, would together leave an objective on what is no longer pursued. Changes are rare.
 */
export async function lockStrategy(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('strategy ' || current_workspace()::text, 0))`.execute(
    tx,
  )
}
