import { type ClientConfig, Pool } from 'pg'
import { typeParsers } from './types.ts'

export const applicationRole = 'steadfast_app'
export const ownerRole = 'steadfast_owner'

export type DatabaseRole = 'application' | 'owner'

export interface DatabaseOptions {
  /** `postgresql://…`; when given, the four parts below are ignored. */
  url?: string
  socketDirectory?: string
  port?: number
  user?: string
  database?: string
  /** `application` (default) never has more than its grants; `owner` runs migrations. */
  role?: DatabaseRole
  /** Connections kept at most. */
  max?: number
}

/** A request that runs longer than this is a fault; migrations may take as long as they need. */
const statementTimeout = 30_000
const idleInTransactionTimeout = 30_000

/**
 * Any login may be given by URL, so the application steps down to its own role in the start-up
 * packet: there is no moment at which a query runs with the login's privileges.
 */
function asApplicationRole(url: string): string {
  const [address = '', query = ''] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  const options = [parameters.get('options'), `-c role=${applicationRole}`].filter(Boolean)
  parameters.set('options', options.join(' '))
  return `${address}?${parameters.toString().replaceAll('+', '%20')}`
}

function address(options: DatabaseOptions): ClientConfig {
  const role = options.role ?? 'application'
  if (options.url !== undefined) {
    const url = role === 'application' ? asApplicationRole(options.url) : options.url
    return { connectionString: url }
  }
  return {
    user: options.user ?? (role === 'application' ? applicationRole : ownerRole),
    database: options.database ?? 'steadfast',
    ...(options.socketDirectory !== undefined && { host: options.socketDirectory }),
    ...(options.port !== undefined && { port: options.port }),
  }
}

/**
 * How long to wait for a connection. What brings the schema up to date does so while the program reads
 * its own code, which on a busy machine holds everything else up for longer than a request would wait.
 */
const connectionTimeout = { application: 10_000, owner: 60_000 }

/** For connections outside the pool as well, such as the one that listens. */
export function clientConfig(options: DatabaseOptions): ClientConfig {
  const isApplication = (options.role ?? 'application') === 'application'
  return {
    ...address(options),
    types: typeParsers,
    application_name: 'steadfast',
    connectionTimeoutMillis: connectionTimeout[options.role ?? 'application'],
    keepAlive: true,
    ...(isApplication && {
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: idleInTransactionTimeout,
    }),
  }
}

export function openPool(options: DatabaseOptions): Pool {
  const max = options.max ?? 10
  // Statements are sent without waiting for the answer to the one before; see few-trips.ts.
  const pool = new Pool({ ...clientConfig(options), pipeline: true, max })
  // An idle connection that dies is replaced at its next use; unheard, the event ends the process.
  pool.on('error', () => {})
  return pool
}
