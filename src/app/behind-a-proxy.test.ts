import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'
import { setUp } from '#platform/identity/entry.ts'
import { proxiesFrom } from './proxy-settings.ts'
import { type ServerOptions, startServer } from './server.ts'

// What docs/operations.md tells to put in front: many people behind one address, and TLS that ends there.

const database = await testDatabase()
const common = {
  database: database.application,
  host: '127.0.0.1',
  port: 0,
  secret: 's'.repeat(32),
}

async function started(options: Partial<ServerOptions>) {
  const server = await startServer({ ...common, ...options })
  afterAll(() => server.close())
  return server
}

const behind = await started({ proxies: ['127.0.0.1'] })
const open = await started({})
const underTls = await started({ secureCookies: true, limitRate: false })

const signIn = (address: string, body: object, from: string) =>
  fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify(body),
  })

const guess = { email: 'nobody', password: 'a guess of somebody' }
const asOften = 20

async function guessOften(address: string, from: (at: number) => string): Promise<number[]> {
  const answers: number[] = []
  for (let at = 0; at <= asOften; at++)
    answers.push((await signIn(address, guess, from(at))).status)
  return answers
}

it('one who guesses passwords behind the proxy keeps nobody else from signing in', async () => {
  const { address } = behind
  const answers = await guessOften(address, () => '203.0.113.1')
  expect(answers.at(-1)).toBe(429)
  expect((await signIn(address, guess, '203.0.113.2')).status).not.toBe(429)
})

it('a caller who is no proxy cannot choose where they come from', async () => {
  const { address } = open
  const answers = await guessOften(address, (at) => `203.0.113.${100 + at}`)
  expect(answers.at(-1)).toBe(429)
})

it('where the pages are opened by TLS the session never leaves it, and is understood', async () => {
  const { address, product } = underTls
  const account = { name: 'Ada', email: 'ada@example.test', password: 'correct horse' }
  await setUp(product.entry, { ...account, workspaceName: 'Ada Works', workspaceSlug: 'ada' })
  const { email, password } = account
  const [cookie = ''] = (
    await signIn(address, { email, password }, '203.0.113.3')
  ).headers.getSetCookie()
  expect(cookie).toMatch(/; secure/i)
  const headers = { cookie: cookie.split(';')[0] ?? '' }
  const answer = await fetch(`${address}/api/ada/workspace.getWorkspace`, { headers })
  expect(answer.status).toBe(200)
})

it('reads addresses and ranges, and refuses what would believe everybody', () => {
  expect(proxiesFrom({})).toEqual([])
  const listed = '127.0.0.1, 10.0.0.0/8\n::1 fd00::/8'
  expect(proxiesFrom({ STEADFAST_PROXIES: listed })).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    '::1',
    'fd00::/8',
  ])
  for (const wrong of ['proxy.example', '10.0.0.0/33', '0.0.0.0/0', '10.0.0.0/8/9', '*', '1'])
    expect(() => proxiesFrom({ STEADFAST_PROXIES: wrong })).toThrow('STEADFAST_PROXIES')
})
