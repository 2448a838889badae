import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { preparedNames } from './prepared-names.ts'

/** What the statement that sets the scope of a transaction begins with. */
export const scopeStatement = 'select set_config('

/** The driver types its results per command; only these three fields are read from them. */
const done = <R>(command: PostgresQueryResult<R>['command']): PostgresQueryResult<R> => ({
  command,
  rowCount: 0,
  rows: [],
})

const lastOf = (result: unknown): unknown => (Array.isArray(result) ? result.at(-1) : result)

/**
 * Holds `begin` back until the first statement and sends it together with the one that sets the
 * scope: a transaction costs one round trip less, and one that runs nothing costs none.
 */
function singleTripBegin(
  client: PoolClient,
  nameOf: (sql: string) => string | undefined,
): PostgresPoolClient {
  let held: string | undefined

  function send(text: string, parameters: readonly unknown[]): Promise<unknown> {
    const name = parameters.length > 0 ? nameOf(text) : undefined
    return client.query({ text, values: [...parameters], ...(name !== undefined && { name }) })
  }

  async function query(sql: string, parameters: readonly unknown[]): Promise<unknown> {
    if (/^(begin|start transaction)/.test(sql)) {
      held = sql
      return done('SELECT')
    }
    const begin = held
    held = undefined
    if (begin === undefined) return send(sql, parameters)
    if (sql === 'commit') return done('COMMIT')
    if (sql === 'rollback') return done('SELECT')
    if (sql.startsWith(scopeStatement) && parameters.length === 0) {
      return lastOf(await client.query(`${begin}; ${sql}`))
    }
    await client.query(begin)
    return send(sql, parameters)
  }

  return {
    get processID() {
      return Reflect.get(client, 'processID')
    },
    query: query as PostgresPoolClient['query'],
    release: (destroy) => {
      held = undefined
      client.release(destroy)
    },
  }
}

export function poolWithSingleTripBegin(pool: Pool): PostgresPool {
  const wrapped = new WeakMap<PoolClient, PostgresPoolClient>()
  const nameOf = preparedNames()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? singleTripBegin(client, nameOf)
      wrapped.set(client, known)
      return known
    },
  }
}
