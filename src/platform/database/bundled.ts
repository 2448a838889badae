import { setTimeout as pause } from 'node:timers/promises'
import {
  type Cluster,
  type ClusterSettings,
  clusterIn,
  initialize,
  launch,
  logTail,
  processIdOf,
} from './cluster.ts'
import type { DatabaseOptions } from './connection.ts'
import { administratorOf, type FolderLock, lockFolder, type Purpose } from './folder-lock.ts'
import { createRolesAndDatabase } from './roles.ts'
import { codeOf, DatabaseSetupError, messageOf } from './setup-error.ts'

export interface BundledOptions extends ClusterSettings {
  dataDirectory: string
  /** `serve` (default) is alone on its folder; `command` joins a running application. */
  purpose?: Purpose
  /** Hears that the server went away and that it is back. */
  onIncident?: (message: string) => void
}

export interface BundledDatabase {
  application: DatabaseOptions
  owner: DatabaseOptions
  /** Whether the server was running before, left by an application that was killed. */
  adopted: boolean
  announce(address: string): Promise<void>
  /** Ends the server too, unless another process uses it. */
  stop(): Promise<void>
}

const startLimit = 60_000
const mostLaunches = 50

/** Crash recovery and shutdown refuse connections for a while; a missing socket needs a start. */
const cannotConnectYet = '57P03'
const nobodyListens = ['ENOENT', 'ECONNREFUSED']

async function answers(cluster: Cluster): Promise<'yes' | 'soon' | 'no'> {
  const client = administratorOf(cluster)
  try {
    await client.connect()
    await client.end()
    return 'yes'
  } catch (error) {
    const code = codeOf(error) ?? ''
    if (nobodyListens.includes(code)) return 'no'
    if (code === cannotConnectYet || code === 'ECONNRESET') return 'soon'
    throw error
  }
}

/**
 * Until the server answers. A launch that ends at once is tried again: the processes of a killed
 * server may take a moment to leave, and of two launches PostgreSQL itself lets one live.
 *
 * @returns whether it was running before
 */
async function ensureRunning(cluster: Cluster, settings: ClusterSettings): Promise<boolean> {
  let state = await answers(cluster)
  if (state === 'yes') return true
  const deadline = Date.now() + startLimit
  let launched = state === 'soon'
  for (let launches = 0; launches < mostLaunches && Date.now() < deadline; ) {
    if (!launched) {
      launched = true
      launches += 1
      launch(cluster, settings).then(() => {
        launched = false
      })
    }
    await pause(state === 'soon' || launches < 2 ? 20 : 100)
    state = await answers(cluster)
    if (state === 'yes') return false
    if (state === 'no' && launches === 0) launched = false
  }
  throw new DatabaseSetupError(`PostgreSQL did not start. Its last words:\n${logTail(cluster)}`)
}

async function setUp(cluster: Cluster, database: string): Promise<void> {
  const administrator = administratorOf(cluster)
  await administrator.connect()
  try {
    await createRolesAndDatabase(administrator, database)
  } finally {
    await administrator.end()
  }
}

/** Fast shutdown: open transactions are rolled back, what was committed is on disk. */
async function shutDown(cluster: Cluster): Promise<void> {
  const pid = processIdOf(cluster)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + startLimit
  while (processIdOf(cluster) === pid && Date.now() < deadline) await pause(10)
}

const databaseName = 'steadfast'

/**
 * Starts the PostgreSQL that belongs to a data folder, or adopts it when it already runs, and keeps
 * it running until `stop`.
 *
 * @throws AlreadyServing when another application serves this folder
 * @throws DatabaseSetupError when it cannot be started here; the message says what to do
 */
export async function startBundled(options: BundledOptions): Promise<BundledDatabase> {
  const { purpose = 'serve', onIncident = () => {} } = options
  const cluster = clusterIn(options.dataDirectory)
  initialize(cluster, options)
  const adopted = await ensureRunning(cluster, options)
  let lock: FolderLock
  let address: string | undefined
  let stopping = false
  let recovered = Promise.resolve()

  async function hold(): Promise<void> {
    lock = await lockFolder(cluster, purpose)
    lock.onLost(() => {
      if (stopping) return
      recovered = recover().catch((error) => onIncident(`PostgreSQL is lost: ${messageOf(error)}`))
    })
    if (address !== undefined) await lock.announce(address)
  }

  async function recover(): Promise<void> {
    onIncident('PostgreSQL went away; starting it again')
    await ensureRunning(cluster, options)
    await hold()
    onIncident('PostgreSQL is back')
  }

  await hold()
  await setUp(cluster, databaseName)
  const connection = { socketDirectory: cluster.socketDirectory, database: databaseName }
  return {
    application: { ...connection, role: 'application' },
    owner: { ...connection, role: 'owner' },
    adopted,
    announce: async (at) => {
      address = at
      await lock.announce(at)
    },
    stop: async () => {
      stopping = true
      await recovered
      // A server that does not answer is not ours to end: its process id may be another's by now.
      const alone = await lock.release().catch(() => false)
      if (alone) await shutDown(cluster)
    },
  }
}
