import { Client } from 'pg'
import { administrator, type Cluster } from './cluster.ts'
import { DatabaseSetupError } from './setup-error.ts'

/**
 * Who uses a data folder is decided by locks inside its own PostgreSQL. They end with the process
 * that holds them, however it ends, so nothing can be left behind that has to be judged stale.
 */
const serving = 8_246_001
const using = 8_246_002

/** `serve` is alone on its folder; `command` joins whoever is there. */
export type Purpose = 'serve' | 'command'

/** An application already serves this data folder. */
export class AlreadyServing extends DatabaseSetupError {
  readonly address: string | undefined
  constructor(dataDirectory: string, address: string | undefined) {
    super(
      `Steadfast already runs on ${dataDirectory}${address ? `, at ${address}` : ''}. It was left alone. ` +
        'To run a second one, set STEADFAST_DATA to another folder.',
    )
    this.address = address
  }
}

export interface FolderLock {
  /** Called when the server went away under the lock. */
  onLost(listener: () => void): void
  /** What a second start will name: `http://localhost:3000`. */
  announce(address: string): Promise<void>
  /** Gives the lock up. @returns whether nobody else uses the server now */
  release(): Promise<boolean>
}

/**
 * Longer than this process can be busy with itself: while a busy machine reads the server's code, no
 * answer is heard for many seconds, and then the clock would be asked before the socket.
 */
const patience = 120_000

export function administratorOf(cluster: Cluster): Client {
  const client = new Client({
    host: cluster.socketDirectory,
    user: administrator,
    database: 'postgres',
    connectionTimeoutMillis: patience,
  })
  // What was asked of it fails by itself; unheard, the event would end the process.
  client.on('error', () => {})
  return client
}

const addressPrefix = 'steadfast at '

async function addressOfHolder(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted`,
    [serving],
  )
  const name = rows[0]?.name
  return name?.startsWith(addressPrefix) ? name.slice(addressPrefix.length) : undefined
}

async function isTaken(client: Client, call: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select ${call} as taken`)
  return rows[0]?.taken === true
}

async function release(client: Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${using})`)
  const alone = await isTaken(client, `pg_try_advisory_lock(${using})`)
  await client.end()
  return alone
}

/** @throws AlreadyServing when another application serves this folder */
export async function lockFolder(cluster: Cluster, purpose: Purpose): Promise<FolderLock> {
  const client = administratorOf(cluster)
  await client.connect()
  if (purpose === 'serve' && !(await isTaken(client, `pg_try_advisory_lock(${serving})`))) {
    const address = await addressOfHolder(client)
    await client.end()
    throw new AlreadyServing(cluster.dataDirectory, address)
  }
  await client.query(`select pg_advisory_lock_shared(${using})`)
  return {
    onLost: (listener) => void client.once('end', listener),
    announce: async (address) => {
      await client.query("select set_config('application_name', $1, false)", [
        addressPrefix + address,
      ])
    },
    release: () => {
      client.removeAllListeners('end')
      return release(client)
    },
  }
}
