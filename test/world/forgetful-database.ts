import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { type DatabaseOptions, openPool } from '#platform/database/connection.ts'
import type { Database } from '#platform/database/database.ts'
import type { Tables } from '#platform/database/tables.ts'

function forgetting(client: PoolClient): PostgresPoolClient {
  async function query(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    if (sql !== 'commit') return client.query(sql, [...parameters])
    // The driver looks at the answer, to hear of a transaction that failed before.
    return { ...(await client.query('rollback')), command: 'COMMIT' }
  }
  return {
    get processID() {
      return Reflect.get(client, 'processID')
    },
    query: query as PostgresPoolClient['query'],
    release: () => client.release(),
  }
}

const forgettingPool = (pool: Pool): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: async () => forgetting(await pool.connect()),
})

/** Everything works as usual until the end of each transaction, which takes it all back. */
export function forgetfulDatabase(options: DatabaseOptions): Database {
  const pool = forgettingPool(openPool({ ...options, max: 4 }))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
