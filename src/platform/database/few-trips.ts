import {
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
  type RawBuilder,
  sql,
} from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { preparedNames } from './prepared-names.ts'

/** What the statement that sets the scope of a transaction begins with. */
export const scopeStatement = 'select set_config('

const goesAlong = '/* goes along */ '
const isLast = '/* last */ '

/**
 * Put before a statement of a transaction whose result nobody reads: it is sent at once and answered
 * along with the next one. Should it fail, the next one throws its error: PostgreSQL runs nothing
 * more in a transaction that has failed, and never commits it.
 */
export const alongWithNext: RawBuilder<unknown> = sql.raw(goesAlong)

/**
 * Put before the last statement of a transaction: the commit is sent right behind it, and is a
 * rollback should the statement fail. What it returns counts only once the transaction has ended.
 */
export const lastStatement: RawBuilder<unknown> = sql.raw(isLast)

/** The driver types its results per command; only these three fields are read from them. */
const done = <R>(command: PostgresQueryResult<R>['command']): PostgresQueryResult<R> => ({
  command,
  rowCount: 0,
  rows: [],
})

const lastOf = (result: unknown): unknown => (Array.isArray(result) ? result.at(-1) : result)

/**
 * Fewer round trips for a transaction: `begin` and the statement that sets the scope travel with the
 * first statement, and those that say so with the one after them. The connection pipelines.
 */
function fewTrips(
  client: PoolClient,
  nameOf: (sql: string) => string | undefined,
): PostgresPoolClient {
  let held: string | undefined
  let along: Promise<unknown>[] = []
  let commit: Promise<unknown> | undefined

  function send(text: string, parameters: readonly unknown[]): Promise<unknown> {
    const name = parameters.length > 0 ? nameOf(text) : undefined
    return client.query({ text, values: [...parameters], ...(name !== undefined && { name }) })
  }

  function sendAlong(sent: Promise<unknown>): PostgresQueryResult<never> {
    // Heard by the next statement; until then it is not unhandled.
    sent.catch(() => {})
    along.push(sent)
    return done('SELECT')
  }

  /** The first error is the cause: all that follow it only say that the transaction has failed. */
  async function withThoseAlong(sent: Promise<unknown>): Promise<unknown> {
    const before = along
    along = []
    if (before.length === 0) return sent
    const results = await Promise.allSettled([...before, sent])
    const failed = results.find((result) => result.status === 'rejected')
    if (failed) throw failed.reason
    return sent
  }

  async function query(text: string, parameters: readonly unknown[]): Promise<unknown> {
    if (/^(begin|start transaction)/.test(text)) {
      held = text
      return done('SELECT')
    }
    const begin = held
    held = undefined
    if (begin !== undefined) {
      if (text === 'commit') return done('COMMIT')
      if (text === 'rollback') return done('SELECT')
      if (text.startsWith(scopeStatement) && parameters.length === 0)
        return sendAlong(client.query(`${begin}; ${text}`))
      sendAlong(client.query(begin))
    }
    if (text === 'commit' || text === 'rollback') return end(text)
    if (text.startsWith(goesAlong)) return sendAlong(send(text, parameters))
    if (!text.startsWith(isLast)) return lastOf(await withThoseAlong(send(text, parameters)))
    const answer = send(text, parameters)
    commit = client.query('commit')
    commit.catch(() => {})
    return withThoseAlong(answer)
  }

  async function end(text: 'commit' | 'rollback'): Promise<unknown> {
    const sent = commit ?? client.query(text)
    commit = undefined
    if (text === 'commit') return withThoseAlong(sent)
    along = []
    return sent
  }

  return {
    get processID() {
      return Reflect.get(client, 'processID')
    },
    query: query as PostgresPoolClient['query'],
    release: (destroy) => {
      held = undefined
      along = []
      commit = undefined
      client.release(destroy)
    },
  }
}

export function poolWithFewTrips(pool: Pool): PostgresPool {
  const wrapped = new WeakMap<PoolClient, PostgresPoolClient>()
  const nameOf = preparedNames()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = wrapped.get(client) ?? fewTrips(client, nameOf)
      wrapped.set(client, known)
      return known
    },
  }
}
