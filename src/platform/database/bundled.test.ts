import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type BundledDatabase, type BundledOptions, startBundled } from './bundled.ts'
import { clientConfig } from './connection.ts'
import { openDatabase } from './database.ts'
import { temporaryFolder } from './test-server.ts'

const program = fileURLToPath(new URL('../../../test/support/bundled-process.ts', import.meta.url))

const prepared = join(temporaryFolder(), 'data')
let dataDirectory: string

beforeAll(async () => {
  const bundled = await startBundled({ dataDirectory: prepared, fsync: false })
  await bundled.stop()
})

afterAll(() => rmSync(dirname(prepared), { recursive: true }))

beforeEach(() => {
  dataDirectory = join(temporaryFolder(), 'data')
  execFileSync('cp', ['-a', prepared, dataDirectory])
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dirname(dataDirectory), { recursive: true, force: true })
})

const start = (options: Partial<BundledOptions> = {}): Promise<BundledDatabase> =>
  startBundled({ dataDirectory, fsync: false, ...options })

/** @returns the process and the first line it printed */
async function startProcess(address: string): Promise<{ child: ChildProcess; says: string }> {
  const child = spawn(process.execPath, [program, dataDirectory, address], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout, 'data')
  return { child, says: String(line).trim() }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code] = await exit
  return code
}

const pidFile = () => join(dataDirectory, 'postgres', 'postmaster.pid')
const serverPid = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0])
const serverRuns = () => existsSync(pidFile())

async function ask(bundled: BundledDatabase, query: string): Promise<unknown[]> {
  const client = new Client(clientConfig(bundled.owner))
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

test('keeps what was stored over a stop and a start, and leaves no process behind', async () => {
  const first = await start()
  await ask(first, 'create table kept as select 42 as answer')
  await first.stop()
  expect(serverRuns()).toBe(false)

  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

test('a second start on one folder names the first and leaves it alone', async () => {
  const first = await startProcess('http://localhost:3999')
  const second = await startProcess('http://localhost:4000')
  expect(first.says).toBe('started')
  expect(second.says).toContain('already runs')
  expect(second.says).toContain('http://localhost:3999')
  expect(second.child.exitCode ?? (await once(second.child, 'exit'))[0]).toBe(1)

  expect(await end(first.child, 'SIGINT')).toBe(0)
})

test('of two starts at the same moment on an empty folder one wins', async () => {
  rmSync(dataDirectory, { recursive: true })
  const both = await Promise.all([startProcess('http://a'), startProcess('http://b')])
  const winners = both.filter(({ says }) => says === 'started' || says === 'adopted')
  const losers = both.filter(({ says }) => says.includes('already runs'))
  expect([winners.length, losers.length]).toEqual([1, 1])
  for (const { child } of winners) expect(await end(child, 'SIGINT')).toBe(0)
})

test('adopts the server of an application that was killed', async () => {
  const killed = await startProcess('http://localhost:3999')
  const pid = serverPid()
  await end(killed.child, 'SIGKILL')

  const next = await start()
  expect(next.adopted).toBe(true)
  expect(serverPid()).toBe(pid)
  await next.stop()
  expect(serverRuns()).toBe(false)
})

test('a command joins the application and does not take its server away', async () => {
  const application = await start()
  const command = await start({ purpose: 'command' })
  await command.stop()
  expect(await ask(application, 'select 1 as one')).toEqual([{ one: 1 }])
  await application.stop()
})

test('a start waits for the database while the process is busy with itself', async () => {
  const bundled = await start()
  // Reading the server's code has taken 14 seconds on a busy machine.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const joining = start({ purpose: 'command' })
  vi.advanceTimersByTime(30_000)
  vi.useRealTimers()
  await (await joining).stop()
  await bundled.stop()
})

test('a killed server comes back with everything that was committed', async () => {
  const incidents: string[] = []
  const back = Promise.withResolvers<void>()
  const bundled = await start({
    fsync: true,
    onIncident: (message) => {
      incidents.push(message)
      if (message.includes('back')) back.resolve()
    },
  })
  await ask(bundled, 'create table kept as select 42 as answer')
  const { pool, close } = await openDatabase(bundled.application)
  process.kill(serverPid(), 'SIGKILL')
  await back.promise

  expect(incidents).toHaveLength(2)
  expect(await ask(bundled, 'select answer from kept')).toEqual([{ answer: 42 }])
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await close()
  await bundled.stop()
})

test('works in a folder whose path is too long for a socket', async () => {
  vi.stubEnv('TMPDIR', dirname(dataDirectory))
  const long = join(dirname(dataDirectory), '目标'.repeat(30))
  renameSync(dataDirectory, long)
  dataDirectory = long
  const bundled = await start()
  expect(await ask(bundled, 'select 1 as one')).toEqual([{ one: 1 }])
  await bundled.stop()
})

test('the application may not create, own or leave its role', async () => {
  const bundled = await start()
  const { pool, close } = await openDatabase(bundled.application)
  await expect(pool.query('create table mine (id int)')).rejects.toThrow('permission denied')
  await expect(pool.query('set role steadfast_owner')).rejects.toThrow('permission denied')
  await close()
  await bundled.stop()
})
