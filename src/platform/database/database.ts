import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type { ClientConfig, Pool } from 'pg'
import { clientConfig, type DatabaseOptions, openPool } from './connection.ts'
import { poolWithFewTrips } from './few-trips.ts'
import { refusePrivileges } from './privileges.ts'
import type { Tables } from './tables.ts'

export type { DatabaseOptions } from './connection.ts'
export { alongWithNext, lastStatement } from './few-trips.ts'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

export interface OpenDatabase {
  db: Database
  pool: Pool
  /** For a connection of one's own, such as the one that listens. */
  connection: ClientConfig
  close(): Promise<void>
}

/** @throws DatabaseSetupError when the application's login could go around row-level security. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const pool = openPool(options)
  try {
    if (options.role !== 'owner') await refusePrivileges(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const db: Database = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: poolWithFewTrips(pool) }),
  })
  return { db, pool, connection: clientConfig(options), close: () => db.destroy() }
}

export interface WorkspaceScope {
  workspaceId: string
  /** Who acts; null for the product itself. */
  actorId: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

async function enter(tx: Tx, { workspaceId, actorId }: WorkspaceScope): Promise<void> {
  if (!uuid.test(workspaceId)) throw new TypeError(`not a workspace id: ${workspaceId}`)
  // Literals, not parameters: only a statement without parameters can travel together with begin.
  const workspace = sql.lit(workspaceId)
  const actor = sql.lit(actorId ?? '')
  await sql`select set_config('app.workspace_id', ${workspace}, true), set_config('app.actor_id', ${actor}, true)`.execute(
    tx,
  )
}

/** Runs in one transaction that sees and writes one workspace only. */
export function inWorkspace<T>(
  db: Database,
  scope: WorkspaceScope,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await enter(tx, scope)
    return run(tx)
  })
}

/** Like `inWorkspace`, refuses writes, and all its queries see one and the same moment. */
export function inWorkspaceReadOnly<T>(
  db: Database,
  scope: WorkspaceScope,
  run: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await enter(tx, scope)
      return run(tx)
    })
}

/** For what runs before a workspace is known: tables with row-level security look empty here. */
export function asSystem<T>(db: Database, run: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(run)
}
