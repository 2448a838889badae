import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Binaries, findBinaries } from './binaries.ts'
import { codeOf, DatabaseSetupError } from './setup-error.ts'
import { closedFolderOn, databaseUser, privateFolder } from './system-user.ts'

export const administrator = 'steadfast_admin'

/** Where the parts of one bundled server lie. */
export interface Cluster {
  dataDirectory: string
  pgdata: string
  socketDirectory: string
  log: string
  binaries: Binaries
}

export interface ClusterSettings {
  /** Off only for tests: what was acknowledged may then be lost in a crash of the machine. */
  fsync?: boolean
}

/** `sockaddr_un` holds 107 bytes, `/.s.PGSQL.5432` among them. */
const longestSocketDirectory = 107 - '/.s.PGSQL.5432.lock'.length

function socketDirectoryFor(dataDirectory: string): string {
  const beside = join(dataDirectory, 'socket')
  if (Buffer.byteLength(beside) <= longestSocketDirectory) return beside
  const key = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16)
  return join(tmpdir(), `steadfast-${process.getuid?.() ?? 0}-${key}`)
}

/** Somebody else could have made a folder of this name first, where everyone may write. */
function refuseForeign(folder: string, owner: number | undefined): void {
  if (statSync(folder).uid !== owner) {
    throw new DatabaseSetupError(
      `${folder} belongs to another user of this machine. Start as that user, or set STEADFAST_DATA to a folder of your own.`,
    )
  }
}

function prepareDataFolder(folder: string): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    // The database user passes through to its own folder and sees nothing else.
    chmodSync(folder, databaseUser() ? 0o711 : 0o700)
  }
  refuseForeign(folder, process.getuid?.())
}

function prepareSocketFolder(folder: string): void {
  const user = databaseUser()
  if (!existsSync(folder)) privateFolder(folder, user)
  refuseForeign(folder, user?.uid ?? process.getuid?.())
}

function refuseUnreachable(folder: string): void {
  const user = databaseUser()
  const closed = user && closedFolderOn(folder, user)
  if (closed !== undefined) {
    throw new DatabaseSetupError(
      `PostgreSQL does not run as root, and the user it runs as instead cannot enter ${closed}. ` +
        'Set STEADFAST_DATA to a folder that everyone may pass through, such as /var/lib/steadfast.',
    )
  }
}

/** Prepares the folders of the server that belongs to a data folder; starts nothing. */
export function clusterIn(dataDirectory: string): Cluster {
  if (process.platform === 'win32') {
    throw new DatabaseSetupError(
      'The bundled PostgreSQL needs Linux or macOS. On Windows use WSL, or set DATABASE_URL to a PostgreSQL server of your own.',
    )
  }
  const socketDirectory = socketDirectoryFor(dataDirectory)
  refuseUnreachable(dirname(dataDirectory))
  prepareDataFolder(dataDirectory)
  refuseUnreachable(dataDirectory)
  prepareSocketFolder(socketDirectory)
  const binaries = findBinaries(dataDirectory)
  const at = (name: string) => join(dataDirectory, name)
  return {
    dataDirectory,
    pgdata: at('postgres'),
    socketDirectory,
    log: at('postgres.log'),
    binaries,
  }
}

/**
 * Written beside and renamed into place: of two that start at once one wins, and a folder that
 * exists is always complete.
 */
export function initialize(cluster: Cluster, { fsync = true }: ClusterSettings): void {
  if (existsSync(join(cluster.pgdata, 'PG_VERSION'))) return
  const draft = join(cluster.dataDirectory, `.initdb-${process.pid}`)
  const shape = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  const login = [`--username=${administrator}`, '--auth-local=trust', '--auth-host=reject']
  rmSync(draft, { recursive: true, force: true })
  privateFolder(draft, databaseUser())
  const made = spawnSync(
    cluster.binaries.initdb,
    ['-D', draft, ...shape, ...login, ...(fsync ? [] : ['--no-sync'])],
    {
      ...databaseUser(),
      cwd: '/',
      encoding: 'utf8',
      env: { LC_ALL: 'C', TZ: 'UTC' },
    },
  )
  try {
    if (made.status !== 0) {
      throw new DatabaseSetupError(
        `The database could not be created in ${cluster.dataDirectory}: ${made.error?.message ?? made.stderr.trim()}`,
      )
    }
    renameSync(draft, cluster.pgdata)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
  }
}

const settings = {
  listen_addresses: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  // Reads come from memory or a solid-state disk here; the default was set for spinning ones.
  random_page_cost: '1.1',
  // Compiling pays for queries of seconds; ours take milliseconds.
  jit: 'off',
  // An import of thousands of goals is asked about at once: statistics follow within seconds, where
  // the default looks once a minute and waits for a tenth of a table to change.
  autovacuum_naptime: '5s',
  autovacuum_analyze_scale_factor: '0.02',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  lc_messages: 'C',
}

const withoutFsync = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const largestLog = 10_000_000

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) {
    renameSync(path, `${path}.1`)
  }
  return openSync(path, 'a', 0o600)
}

/**
 * Starts the server in a process group of its own, so that Ctrl-C in the terminal reaches the
 * application first and the server outlives an application that is killed.
 *
 * @returns a promise of its end
 */
export function launch(cluster: Cluster, { fsync = true }: ClusterSettings): Promise<void> {
  const log = openLog(cluster.log)
  const chosen = Object.entries(fsync ? settings : { ...settings, ...withoutFsync })
  const options = chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const place = ['-D', cluster.pgdata, '-k', cluster.socketDirectory]
  const server = spawn(cluster.binaries.postgres, [...place, ...options], {
    ...databaseUser(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: { LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(log)
  server.unref()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.once('error', () => resolve())
  })
}

/** The last lines the server wrote, for an error that says why it would not start. */
export function logTail(cluster: Cluster, lines = 8): string {
  if (!existsSync(cluster.log)) return ''
  return readFileSync(cluster.log, 'utf8').trimEnd().split('\n').slice(-lines).join('\n')
}

/** Process id of the running server; only to be trusted while a connection to it is open. */
export function processIdOf(cluster: Cluster): number | undefined {
  try {
    const [line] = readFileSync(join(cluster.pgdata, 'postmaster.pid'), 'utf8').split('\n', 1)
    const pid = Number(line)
    return Number.isInteger(pid) && pid > 1 ? pid : undefined
  } catch {
    return undefined
  }
}
