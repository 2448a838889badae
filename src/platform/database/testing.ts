import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import type { DatabaseOptions } from './connection.ts'
import { type Database, openDatabase } from './database.ts'
import { createDatabase } from './roles.ts'
import { connectionsTo, type TestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: TestServer
  }
}

export interface TestDatabase {
  /** As the application sees it: row-level security applies. */
  db: Database
  /** The owner of the schema; row-level security is forced on it as well. */
  owner: Database
  /** For another connection or another process over the same database. */
  application: DatabaseOptions
  migrations: DatabaseOptions
}

/**
 * A migrated database for one test file, dropped after it. Call it at the top of the file:
 *
 *     const { db } = await testDatabase()
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('databaseServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const administrator = new Client({ connectionString: server.administratorUrl })
  await administrator.connect()
  await createDatabase(administrator, name, server.template)
  const connections = connectionsTo(server, name)
  const application = await openDatabase({ ...connections.application, max: 5 })
  const owner = await openDatabase({ ...connections.owner, max: 2 })
  afterAll(async () => {
    await application.close()
    await owner.close()
    await administrator.query(`drop database "${name}" with (force)`)
    await administrator.end()
  })
  return {
    db: application.db,
    owner: owner.db,
    application: connections.application,
    migrations: connections.owner,
  }
}

/**
 * Entries of the feed wait for every transaction of the server that began before theirs was over, those of other
 * databases included, and other tests run beside this one: until all that run now have ended.
 */
export async function othersEnded(db: Database): Promise<void> {
  const now = await sql<{ next: string }>`
    select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(db)
  const next = now.rows[0]?.next ?? '0'
  for (let isOver = false; !isOver; await pause(5)) {
    const { rows } = await sql<{ isOver: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) >= ${next}::xid8 as "isOver"`.execute(db)
    isOver = rows[0]?.isOver ?? false
  }
}
