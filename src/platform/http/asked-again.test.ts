import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '#platform/runtime/caller.ts'
import type { Answer } from '#platform/runtime/reads.ts'
import { askedAgain } from './asked-again.ts'

const anna: Caller = {
  actor: { workspaceId: 'w', memberId: 'anna', role: 'member', personId: null },
  locale: 'en',
  timeZone: 'UTC',
  idempotencyKey: null,
}
const first: Answer = { body: Buffer.from('{"goals":1}'), etag: '"one"' }

let clock = 0
let held: Answer | undefined
const sessions = { forgotten: 0 }
const again = askedAgain({
  runtime: { held: () => held },
  sessions,
  now: () => new Date(clock),
  positionOf: (workspaceId) => `${workspaceId} at 7`,
  headers: { 'x-content-type-options': 'nosniff' },
})

/** The whole way answers 418, so that a test sees which way was taken. */
const server = createServer((request, response) => {
  if (request.headers['x-remember'] !== undefined)
    again.remember(
      request,
      { operation: 'goals.listGoals', caller: anna, input: {}, text: '' },
      sessions.forgotten,
    )
  if (!again.answer(request, response)) response.writeHead(418).end()
})
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
const { port } = server.address() as AddressInfo
afterAll(() => server.close())

const ask = (headers: Record<string, string> = {}, method = 'GET', path = '/list') =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { cookie: 'anna', 'accept-language': 'en', ...headers },
  })

beforeEach(async () => {
  clock += 60_000
  held = first
  await ask({ 'x-remember': '1' })
})

test('the same question again gets the kept bytes, or hears that nothing changed', async () => {
  const answer = await ask()
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe('{"goals":1}')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  const unchanged = await ask({ 'if-none-match': '"one"' })
  expect(unchanged.status).toBe(304)
  for (const { headers } of [answer, unchanged]) expect(headers.get('feed-position')).toBe('w at 7')
})

test('an answer that no longer stands is not given', async () => {
  held = undefined
  expect((await ask()).status).toBe(418)
})

test('a changed answer is given anew, whatever the browser holds', async () => {
  held = { body: Buffer.from('{"goals":2}'), etag: '"two"' }
  const answer = await ask({ 'if-none-match': '"one"' })
  expect(await answer.text()).toBe('{"goals":2}')
})

test.each([
  ['somebody else', { cookie: 'ben' }],
  ['nobody signed in', { cookie: '' }],
  ['another language', { 'accept-language': 'zh-CN' }],
])('%s goes the whole way', async (_, headers) => {
  expect((await ask(headers)).status).toBe(418)
})

test('a write and another address go the whole way', async () => {
  expect((await ask({}, 'POST')).status).toBe(418)
  expect((await ask({}, 'GET', '/other')).status).toBe(418)
})

test('who signed out or lost a role is asked for at once, and everybody after two seconds', async () => {
  sessions.forgotten += 1
  expect((await ask()).status).toBe(418)
  await ask({ 'x-remember': '1' })
  expect((await ask()).status).toBe(200)
  clock += 2000
  expect((await ask()).status).toBe(418)
})
