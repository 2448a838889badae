import { randomUUID } from 'node:crypto'
import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { othersEnded, testDatabase } from '#platform/database/testing.ts'
import { joinByInvitation, setUp } from '#platform/identity/entry.ts'
import { startServer } from './server.ts'

const database = await testDatabase()
const reported: unknown[] = []
const server = await startServer({
  database: database.application,
  host: '127.0.0.1',
  port: 0,
  secret: 'a secret for the tests, long enough',
  limitRate: false,
  report: (error) => void reported.push(error),
})
afterAll(() => server.close())
const { address, product } = server

const account = { name: 'Ada', email: 'ada@example.test', password: 'correct horse' }
await setUp(product.entry, { ...account, workspaceName: 'Ada Works', workspaceSlug: 'ada' })

async function signIn(email: string, password: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  expect(response.status).toBe(200)
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** What an answer holds of the fields a test looks at. */
const json = async <S extends z.ZodType>(answer: Response | Promise<Response>, schema: S) =>
  schema.parse(await (await answer).json())

const coded = z.object({ code: z.string() })

let cookie = await signIn(account.email, account.password)

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${address}${path}`, { headers: { cookie, ...headers } })

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${address}${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('the doors', () => {
  test('a session says who is here and where they belong; sign-out ends it at once', async () => {
    const own = await signIn(account.email, account.password)
    const session = () => get('/api/session', { cookie: own }).then((response) => response.json())
    expect(await session()).toMatchObject({
      user: { name: 'Ada' },
      workspaces: [{ slug: 'ada', role: 'owner', weekStart: 1 }],
      firstRun: false,
    })
    expect((await get('/api/ada/workspace.getWorkspace', { cookie: own })).status).toBe(200)
    await post('/api/auth/sign-out', {}, { cookie: own })
    expect(await session()).toMatchObject({ user: null, workspaces: [] })
    expect((await get('/api/ada/workspace.getWorkspace', { cookie: own })).status).toBe(401)
  })

  test('a wrong password and an unknown e-mail answer alike', async () => {
    const answers = [account.email, 'nobody@example.test'].map(async (email) => {
      const response = await post('/api/auth/sign-in/email', { email, password: 'not it at all' })
      return { status: response.status, body: await response.json() }
    })
    const [known, unknown] = await Promise.all(answers)
    expect(known).toMatchObject({ status: 401, body: { code: 'identity.wrong_credentials' } })
    expect(unknown).toEqual(known)
  })

  test('nobody makes an account without an invitation', async () => {
    const response = await post('/api/auth/sign-up/email', {
      ...account,
      email: 'eve@example.test',
    })
    expect(response.status).toBe(404)
  })
})

describe('a refusal', () => {
  test('is a problem with a stable code, in the language asked for', async () => {
    const response = await post(
      '/api/ada/workspace.inviteMember',
      { role: 'boss' },
      { 'accept-language': 'zh-CN,en;q=0.5' },
    )
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({
      code: 'request.invalid',
      detail: '有些字段需要修改。没有保存任何内容。',
      errors: [{ path: 'role', code: 'field.not_one_of' }],
    })
  })

  test.each([
    ['a body that is not JSON', '{"role":', 400, 'request.malformed'],
    ['a body of 50 MB', `"${'x'.repeat(50_000_000)}"`, 413, 'request.too_large'],
    ['a body that is a list', [], 422, 'request.invalid'],
  ])('%s', async (_what, body, status, code) => {
    const response = await post('/api/ada/workspace.inviteMember', body)
    expect({ status: response.status, code: (await json(response, coded)).code }).toEqual({
      status,
      code,
    })
  })

  test('control characters, reversed reading order and endless names are named by field', async () => {
    for (const name of ['a\u0000b', 'gnp\u202e.exe', 'x'.repeat(10_000)]) {
      const response = await post('/api/ada/workspace.changeWorkspace', { version: 1, name })
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({ errors: [{ path: 'name' }] })
    }
  })

  test('an operation, a workspace or an address that is not there', async () => {
    const codeAt = async (path: string) => (await json(get(path), coded)).code
    expect(await codeAt('/api/ada/goals.nothing')).toBe('request.unknown_operation')
    expect(await codeAt('/api/nowhere/workspace.getWorkspace')).toBe('request.workspace_not_found')
    expect(await codeAt('/api/elsewhere')).toBe('request.unknown_address')
  })

  test('a write from the page of another site', async () => {
    const response = await post('/api/auth/sign-out', {}, { origin: 'https://evil.example' })
    expect(await response.json()).toMatchObject({ code: 'request.foreign_origin' })
  })

  test('a key that is no UUID', async () => {
    const response = await post(
      '/api/ada/workspace.inviteMember',
      { role: 'guest' },
      {
        'idempotency-key': 'once',
      },
    )
    expect(await response.json()).toMatchObject({ code: 'request.bad_key' })
  })

  test('no refusal was a failure of the server', () => expect(reported).toEqual([]))
})

test('a workspace one does not belong to answers like one that does not exist', async () => {
  const invited = post('/api/ada/workspace.inviteMember', { role: 'guest' })
  const { token } = await json(invited, z.object({ token: z.string() }))
  const eve = { name: 'Eve', email: 'eve@example.test', password: 'long enough' }
  await joinByInvitation(product.entry, token, null, eve)
  const hers = await signIn(eve.email, eve.password)
  expect((await get('/api/ada/workspace.getWorkspace', { cookie: hers })).status).toBe(200)
  const belongs = z.object({ workspaces: z.array(z.object({ memberId: z.string() })) })
  const { workspaces } = await json(get('/api/session', { cookie: hers }), belongs)
  await post('/api/ada/workspace.removeMember', {
    id: workspaces[0]?.memberId,
    version: 1,
  })
  const [gone, never] = await Promise.all(
    ['ada', 'nowhere'].map(async (slug) => {
      const response = await get(`/api/${slug}/workspace.getWorkspace`, { cookie: hers })
      return { status: response.status, body: await response.json() }
    }),
  )
  expect(gone).toEqual(never)
  expect(gone?.status).toBe(404)
})

test('an invitation sent twice under one key makes one invitation', async () => {
  const key = { 'idempotency-key': randomUUID() }
  const send = async () =>
    (await post('/api/ada/workspace.inviteMember', { role: 'member' }, key)).json()
  const [first, second] = [await send(), await send()]
  expect(second).toEqual(first)
})

test('a live page hears of a write by somebody else', async () => {
  const abort = new AbortController()
  const response = await fetch(`${address}/api/ada/live`, {
    headers: { cookie },
    signal: abort.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  await post('/api/ada/workspace.inviteMember', { role: 'member' })
  const decoder = new TextDecoder()
  let heard = ''
  for await (const chunk of response.body ?? []) {
    heard += decoder.decode(chunk, { stream: true })
    if (heard.includes('workspace.inviteMember')) break
  }
  abort.abort()
  expect(heard).toMatch(/data: \{"operation":"workspace\.inviteMember"/)
})

test('a stream begins where the answers before it stood, unless the feed has moved meanwhile', async () => {
  const position = async () =>
    (await get('/api/ada/workspace.getWorkspace')).headers.get('feed-position')
  const begin = async (): Promise<string | undefined> => {
    const abort = new AbortController()
    const stream = await fetch(`${address}/api/ada/live`, {
      headers: { cookie },
      signal: abort.signal,
    })
    const decoder = new TextDecoder()
    let heard = ''
    for await (const chunk of stream.body ?? []) {
      heard += decoder.decode(chunk, { stream: true })
      if (/^data: .+\n/m.test(heard)) break
    }
    abort.abort()
    return heard.match(/event: begin\ndata: (.+)\n/)?.[1]
  }
  const still = await position()
  expect(await begin()).toBe(still)
  await post('/api/ada/workspace.inviteMember', { role: 'guest' })
  await othersEnded(database.db)
  await product.follower.caughtUp()
  const moved = await begin()
  expect(moved).not.toBe(still)
  expect(await position()).toBe(moved)
})

/** What a live page hears until its stream ends. */
async function heardUntilTheEnd(stream: Response): Promise<string> {
  const decoder = new TextDecoder()
  let heard = ''
  for await (const chunk of stream.body ?? []) heard += decoder.decode(chunk, { stream: true })
  return heard
}

test('a live page ends when its session is ended elsewhere, and the others go on', async () => {
  const browsers = [
    await signIn(account.email, account.password),
    await signIn(account.email, account.password),
  ]
  const listen = (own = '') => fetch(`${address}/api/ada/live`, { headers: { cookie: own } })
  const streams = await Promise.all(browsers.map(listen))
  const [first, second] = streams.map(heardUntilTheEnd)
  await post('/api/auth/sign-out', {}, { cookie: browsers[0] ?? '' })
  await first
  await post('/api/ada/workspace.inviteMember', { role: 'guest' })
  const change = { currentPassword: account.password, newPassword: account.password }
  const body = { ...change, revokeOtherSessions: true }
  const third = await signIn(account.email, account.password)
  const changed = await post('/api/auth/change-password', body, { cookie: third })
  expect(changed.status).toBe(200)
  expect(await second).toContain('workspace.inviteMember')
  expect((await listen(browsers[1])).status).toBe(401)
  cookie = await signIn(account.email, account.password)
})

describe('one account', () => {
  const of = (own: string) => ({ cookie: own })

  test('owns a second workspace, with nothing of the first in it', async () => {
    const place = { workspaceName: 'Second Works', workspaceSlug: 'second' }
    expect((await post('/api/workspaces', place)).status).toBe(200)
    const taken = await post('/api/workspaces', place)
    expect(taken.status).toBe(409)
    expect(await taken.json()).toMatchObject({ errors: [{ path: 'workspaceSlug' }] })
    const sessions = z.object({ workspaces: z.array(z.object({ slug: z.string() })) })
    const { workspaces } = await json(get('/api/session'), sessions)
    expect(workspaces.map(({ slug }) => slug).toSorted()).toEqual(['ada', 'second'])
    const members = z.object({ members: z.array(z.unknown()) })
    const there = await json(get('/api/second/workspace.listMembers'), members)
    expect(there.members).toHaveLength(1)
  })

  test('makes no workspace where it runs none', async () => {
    const invite = z.object({ token: z.string() })
    const { token } = await json(
      post('/api/ada/workspace.inviteMember', { role: 'member' }),
      invite,
    )
    const ben = { name: 'Ben', email: 'ben@example.test', password: 'a good long one' }
    await joinByInvitation(product.entry, token, null, ben)
    const own = await signIn(ben.email, ben.password)
    expect(await (await get('/api/session', of(own))).json()).toMatchObject({ mayCreate: false })
    const place = { workspaceName: 'Third', workspaceSlug: 'third' }
    const refused = await post('/api/workspaces', place, of(own))
    expect([refused.status, (await json(refused, coded)).code]).toEqual([
      403,
      'workspace.may_not_create',
    ])
    expect((await post('/api/workspaces', place, of(''))).status).toBe(401)
  })

  test('changes its name at once, and its address with the password alone', async () => {
    const own = await signIn('ben@example.test', 'a good long one')
    const change = (body: object) => post('/api/account', body, of(own))
    const named = { name: 'Benedict', email: 'ben@example.test' }
    expect((await change(named)).status).toBe(200)
    expect(await (await get('/api/session', of(own))).json()).toMatchObject({
      user: { name: 'Benedict' },
    })
    const moved = { name: 'Benedict', email: 'Benedict@example.test' }
    const refused = await change({ ...moved, currentPassword: 'wrong' })
    expect(await refused.json()).toMatchObject({
      code: 'identity.wrong_password',
      errors: [{ path: 'currentPassword' }],
    })
    const password = { currentPassword: 'a good long one' }
    const taken = await change({ ...moved, email: account.email, ...password })
    expect(await taken.json()).toMatchObject({
      code: 'identity.email_in_use',
      errors: [{ path: 'email' }],
    })
    expect((await change({ ...moved, ...password })).status).toBe(200)
    expect(await signIn('benedict@example.test', 'a good long one')).toContain('session_token')
  })
})

test('the API description is valid and lists every operation with its policy', async () => {
  const described = z.looseObject({ paths: z.record(z.string(), z.unknown()) })
  const document = await json(get('/api/openapi.json'), described)
  const validator = new Validator()
  const result = await validator.validate(document)
  expect(result.errors ?? []).toEqual([])
  expect(validator.version).toBe('3.1')
  const ids = product.runtime.implementations.map((one) => one.operation.id)
  expect(Object.keys(document.paths)).toHaveLength(ids.length)
  expect(product.runtime.implementations.filter((one) => !/^may[A-Z]/.test(one.policy))).toEqual([])
})

test('what is written on one server is heard on the other', async () => {
  const other = await startServer({
    database: database.application,
    host: '127.0.0.1',
    port: 0,
    secret: 'a secret for the tests, long enough',
    limitRate: false,
  })
  const named = z.object({ workspace: z.object({ name: z.string() }) })
  const there = `${other.address}/api/ada/workspace.getWorkspace`
  const name = async () => (await json(fetch(there, { headers: { cookie } }), named)).workspace.name
  expect(await name()).toBe('Ada Works')
  const renamed = await post('/api/ada/workspace.changeWorkspace', {
    version: 1,
    name: 'Ada Worked',
  })
  expect(renamed.status).toBe(200)
  await othersEnded(database.db)
  await other.product.follower.caughtUp()
  expect(await name()).toBe('Ada Worked')
  await other.close()
})
