import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '#platform/database/test-server.ts'
import { testDatabase } from '#platform/database/testing.ts'

// Servers as they run: each a process of its own over one database, one of them killed without warning.

const database = await testDatabase()
const cli = join(import.meta.dirname, 'cli.ts')
const secret = 'a secret that two servers share, long enough'
const account = { name: 'Ada', email: 'ada@example.test', password: 'correct horse' }

interface Server {
  address: string
  child: ChildProcess
  gone: Promise<unknown>
}

const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

async function serve(): Promise<Server> {
  const child = spawn(process.execPath, [cli, 'serve'], {
    env: {
      ...process.env,
      DATABASE_URL: database.migrations.url ?? '',
      STEADFAST_DATA: temporaryFolder(),
      STEADFAST_SECRET: secret,
      PORT: '0',
      HOST: '127.0.0.1',
      LANG: 'en_US.UTF-8',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const gone = new Promise((resolve) => child.once('exit', resolve))
  let said = ''
  child.stderr?.on('data', (part) => {
    said += String(part)
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /ready at (\S+)/.exec(line)?.[1]
    if (address) return { address, child, gone }
    said += line
  }
  throw new Error(`the server did not start: ${said}`)
}

async function kill({ child, gone }: Server): Promise<void> {
  child.kill('SIGKILL')
  await gone
  running.delete(child)
}

async function signIn({ address }: Server): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify(account),
  })
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

const first = await serve()
const second = await serve()
const setUp = await fetch(`${first.address}/api/set-up`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ ...account, workspaceName: 'Ada Works', workspaceSlug: 'ada' }),
})
if (!setUp.ok) throw new Error(await setUp.text())
const cookie = await signIn(first)

const call = async (server: Server, path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(`${server.address}/api/ada/${path}`, {
    headers: { cookie, 'content-type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}
const made = z.object({ id: z.string() })
const add = async (server: Server, name: string): Promise<string> =>
  made.parse(await call(server, 'structure.addPerson', { name })).id

/** What a live page hears, until it is told of a record. */
async function heard(stream: Response, id: string): Promise<string> {
  let all = ''
  for await (const part of stream.body ?? []) {
    all += new TextDecoder().decode(part)
    if (all.includes(id)) break
  }
  return all
}

const people = z.object({
  people: z.array(z.object({ id: z.string() })),
  nextCursor: z.string().nullable(),
})

async function everybody(server: Server): Promise<Set<string>> {
  const found = new Set<string>()
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor ? `&cursor=${cursor}` : ''
    const page = people.parse(await call(server, `structure.listPeople?limit=200${query}`))
    for (const { id } of page.people) found.add(id)
    cursor = page.nextCursor
  }
  return found
}

test('what is written in one process is heard by a live page of the other', async () => {
  const page = await fetch(`${second.address}/api/ada/live`, { headers: { cookie } })
  const id = await add(first, 'Ben')
  expect(await heard(page, id)).toContain(id)
  expect(await everybody(second)).toContain(id)
})

test('a process killed while it writes loses nothing it had answered for, and the rest goes on', async () => {
  const acknowledged: string[] = []
  const write = async (writer: number): Promise<void> => {
    for (let at = 0; ; at++) acknowledged.push(await add(first, `Person ${writer} ${at}`))
  }
  const writers = Promise.allSettled(Array.from({ length: 8 }, (_, at) => write(at)))
  await expect.poll(() => acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(40)
  await kill(first)
  await writers
  const lost = async () => {
    const there = await everybody(second)
    return acknowledged.filter((id) => !there.has(id))
  }
  // The other process hears of the last ones a moment later.
  await expect.poll(lost, { timeout: 20_000 }).toEqual([])
  // The one that stays still writes, and hears itself.
  const page = await fetch(`${second.address}/api/ada/live`, { headers: { cookie } })
  const id = await add(second, 'Cleo')
  expect(await heard(page, id)).toContain(id)
})

test('a process started after the other died follows on from everything written meanwhile', async () => {
  const before = await add(second, 'Dora')
  const third = await serve()
  expect(await everybody(third)).toContain(before)
  const page = await fetch(`${third.address}/api/ada/live`, { headers: { cookie } })
  const id = await add(second, 'Emil')
  expect(await heard(page, id)).toContain(id)
  await kill(second)
  const last = await add(third, 'Fay')
  expect(await everybody(third)).toContain(last)
})
