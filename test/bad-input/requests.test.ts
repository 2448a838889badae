import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { openCompany } from '../world/company.ts'
import type { Answer } from '../world/door.ts'
import { contentsOf } from '../world/stored.ts'
import { openWorld } from '../world/world.ts'
import { faultsOf, problemIn } from './refusal.ts'

// Whole requests that no client of ours would send, over the network.

const world = await openWorld()
const company = await openCompany(world, 'alpha')
const faults = faultsOf(world)
const { cookie } = company.members.secretary
const api = `${world.address}/api/${company.slug}`

let before: Record<string, string> = {}
beforeAll(async () => {
  before = await contentsOf(world, company.workspaceId)
})

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  const headers = Object.fromEntries(response.headers)
  return { status: response.status, headers, text, body: jsonOf(text) }
}

const json = { 'content-type': 'application/json' }
const post = async (
  operationId: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: object = json,
) =>
  answerOf(
    await fetch(`${api}/${operationId}`, {
      method: 'POST',
      headers: { cookie, ...headers },
      body,
    }),
  )

const nested = (depth: number, open = '[', close = ']') => open.repeat(depth) + close.repeat(depth)
const unit = { name: 'New', parentId: null, from: '2026-06-01' }
const keyed = () => ({ ...json, 'idempotency-key': randomUUID() })

/** @param codes the one or several with which it may be refused */
function expectRefusal(answer: Answer, ...codes: string[]): void {
  expect(faults(answer)).toEqual([])
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(codes).toContain(problemIn(answer).code)
}

describe('a body', () => {
  it.each([
    ['nothing at all', '', ['request.malformed']],
    ['half of it', '{"name":"New",', ['request.malformed']],
    ['another language', '<unit name="New"/>', ['request.malformed']],
    ['a number that JSON has not', '{"name":NaN}', ['request.malformed']],
    ['a word', '"New"', ['request.invalid']],
    ['a number', '12', ['request.invalid']],
    ['null', 'null', ['request.invalid']],
    ['a list', '[{"name":"New"}]', ['request.invalid']],
    ['a prototype', '{"__proto__":{"name":"New"}}', ['request.malformed', 'request.invalid']],
    [
      'a constructor',
      '{"constructor":{"prototype":{"name":"New"}}}',
      ['request.malformed', 'request.invalid'],
    ],
    ['lists in lists', nested(200_000), ['request.too_deep']],
    ['objects in objects', nested(50_000, '{"a":', '}').replace(':}', ':1}'), ['request.too_deep']],
  ])('of %s is refused', async (_what, body, codes) => {
    for (const headers of [json, keyed()])
      expectRefusal(await post('structure.addUnit', body, headers), ...codes)
  })

  it('that hides deep nesting in a field nobody asked for is refused', async () => {
    const body = `{"name":"","parentId":null,"from":"2026-06-01","more":${nested(100_000)}}`
    for (const headers of [json, keyed()])
      expectRefusal(await post('structure.addUnit', body, headers), 'request.too_deep')
  })

  it('of bytes that are no text is refused or read as text', async () => {
    const bytes = Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])
    expectRefusal(await post('structure.addUnit', bytes), 'request.invalid', 'request.malformed')
  })

  it('of another type is refused', async () => {
    const body = JSON.stringify(unit)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expectRefusal(
        await post('structure.addUnit', body, { 'content-type': type }),
        'request.not_json',
      )
  })

  it.each(['structure.addUnit', 'goals.importFile', 'goals.recordCheckIn'])(
    'of 50 MB is refused by %s, with the limit',
    async (operationId) => {
      const answer = await post(operationId, `{"file":"${'x'.repeat(50_000_000)}"}`)
      expectRefusal(answer, 'request.too_large')
      expect(problemIn(answer).detail).toMatch(/\d{6,}/)
    },
  )

  it('that never ends is cut off at the limit', async () => {
    const status = await new Promise((resolve, reject) => {
      const url = new URL(`${api}/structure.addUnit`)
      const sent = httpRequest(url, { method: 'POST', headers: { cookie, ...json } })
      const chunk = Buffer.alloc(64 * 1024, 'x')
      const more = () => void (sent.destroyed || sent.write(chunk, more))
      sent.on('response', (response) => resolve(response.statusCode))
      sent.on('error', (error) => reject(error))
      more()
    })
    expect(status).toBe(413)
  })
})

describe.each([
  '/api/set-up',
  '/api/auth/sign-in/email',
  '/api/auth/sign-out',
  '/api/auth/change-password',
  '/api/invitations/unknown',
])('before one is a member, %s', (path) => {
  it.each([
    ['nothing', '{}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['half of it', '{"email":'],
    ['lists in lists', `{"email":"a@b.example","password":"12345678","more":${nested(100_000)}}`],
    ['wrong types', '{"email":{},"password":[],"name":1,"workspaceName":null,"newPassword":true}'],
    [
      'a null character',
      '{"email":"a\\u0000@b.example","password":"1234\\u00005678","name":"\\u0000"}',
    ],
    [
      'half a character',
      '{"email":"\\ud800@b.example","password":"\\ud800\\ud800","name":"\\udc00"}',
    ],
    [
      'endless texts',
      `{"email":"${'x'.repeat(10_000)}@b.example","password":"${'x'.repeat(10_000)}"}`,
    ],
  ])('answers or refuses %s', async (_what, body) => {
    const response = await fetch(world.address + path, { method: 'POST', headers: json, body })
    expect(faults(await answerOf(response))).toEqual([])
  })
})

describe('an import', () => {
  const file = (text: string) => post('goals.importFile', JSON.stringify({ file: text }), keyed())
  it.each([
    ['nothing', ''],
    ['no JSON', 'cycles: []'],
    ['lists in lists', nested(100_000)],
    ['objects in objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a prototype', '{"__proto__":{"cycles":[]},"cycles":[{"name":"x","__proto__":{"a":1}}]}'],
    ['a null character', '{"cycles":[{"name":"x","more":"a\\u0000b"}]}'],
    ['half a character', '{"cycles":[{"name":"x","more":"\\ud800"}]}'],
    ['half a character as a name', '{"cycles":[{"name":"\\udc00"}]}'],
    ['a null character in the name of a field', '{"cycles":[{"name":"x","a\\u0000":1}]}'],
    ['reversed reading order', '{"cycles":[{"name":"gnp\\u202e.exe"}]}'],
    ['a key twice', '{"cycles":[],"cycles":[{"name":"x"}]}'],
    ['numbers beyond all', '{"cycles":[{"name":"x","more":1e999}]}'],
    ['an endless name', `{"cycles":[{"name":"${'x'.repeat(10_000)}"}]}`],
  ])('of %s is refused with the place, or kept as it is', async (_what, text) => {
    const asText = await file(text)
    expect(faults(asText)).toEqual([])
    const asJson = await post(
      'goals.importFile',
      `{"dryRun":true,"file":${text || 'null'}}`,
      keyed(),
    )
    expect(faults(asJson)).toEqual([])
  })
})

describe('an address', () => {
  const get = async (path: string, headers: Record<string, string> = {}) =>
    answerOf(await fetch(`${world.address}${path}`, { headers: { cookie, ...headers } }))

  it.each([
    ['letters that cannot be', '/api/%E0%A4%A/goals.listCycles'],
    ['a null character', '/api/alpha%00works/goals.listCycles'],
    ['a null character in the operation', `/api/${'alpha-works'}/goals%00.listCycles`],
    ['a way up', '/api/..%2f..%2fetc/passwd'],
    ['ten thousand letters', `/api/${'x'.repeat(10_000)}/goals.listCycles`],
    ['a name of every object', '/api/alpha-works/constructor'],
    ['another one', '/api/alpha-works/__proto__'],
    ['a workspace of that name', '/api/__proto__/goals.listCycles'],
    ['quotes', "/api/alpha-works'--/goals.listCycles"],
    ['an invitation that cannot be', '/api/invitations/%00%ff'],
    ['no operation', '/api/alpha-works/'],
  ])('with %s is answered like one that is not there', async (_what, path) => {
    const answer = await get(path)
    expect(faults(answer)).toEqual([])
    expect([400, 404]).toContain(answer.status)
  })

  it.each([
    ['a field twice', 'limit=1&limit=2'],
    ['a null character', 'search=a%00b'],
    ['half a character', 'search=%ED%A0%80'],
    ['broken letters', 'search=%E0%A4%A'],
    ['a prototype', '__proto__=1&constructor=2'],
    ['ten thousand fields', Array.from({ length: 1000 }, (_, at) => `f${at}=1`).join('&')],
    ['an endless field', `search=${'x'.repeat(10_000)}`],
    ['a number that is none', 'limit=Infinity'],
    ['a number in another writing', 'limit=0x10'],
    ['a place in no list', 'cursor=%7B%7D'],
    ['a place that is text', `cursor=${Buffer.from('["a",{}]').toString('base64url')}`],
    [
      'a place that names a prototype',
      `cursor=${Buffer.from('["__proto__","x"]').toString('base64url')}`,
    ],
  ])('that asks with %s is answered or refused', async (_what, query) => {
    for (const operationId of ['structure.listPeople', 'goals.listActivity'])
      expect(faults(await get(`/api/${company.slug}/${operationId}?${query}`))).toEqual([])
  })

  it('of a write answers no reading, and of a read no writing', async () => {
    expectRefusal(await get(`/api/${company.slug}/structure.addUnit`), 'request.unknown_operation')
    // It asks somebody outside, which no mere address is to do.
    const asks = `/api/${company.slug}/goals.suggestWording?kind=objective&text=Hello`
    expectRefusal(await get(asks), 'request.unknown_operation')
    expectRefusal(await post('structure.listPeople', '{}'), 'request.unknown_operation')
  })

  it('with any other method is not there', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const headers = { cookie, ...json }
      const response = await fetch(`${api}/structure.addUnit`, { method, headers, body: '{}' })
      expectRefusal(
        await answerOf(response),
        'request.unknown_address',
        'request.unknown_operation',
      )
    }
  })

  it.each([
    ['a language nobody speaks', { 'accept-language': 'xx-\u00ff;q=abc' }],
    ['an endless language', { 'accept-language': 'zh,'.repeat(2000) }],
    ['a tag that is none', { 'if-none-match': 'W/"\u00e9"' }],
    ['a session that is none', { cookie: 'steadfast.session_token=%00%ff; ;=;' }],
    ['two sessions', { cookie: `${cookie}; ${cookie}` }],
  ])('asked with %s is answered or refused', async (_what, headers) => {
    expect(faults(await get(`/api/${company.slug}/goals.listCycles`, headers))).toEqual([])
  })

  it.each(['', 'once', '../..', 'x'.repeat(5000), randomUUID().slice(1)])(
    'with the key %s is refused',
    async (key) => {
      const answer = await post('structure.addUnit', JSON.stringify(unit), {
        ...json,
        'idempotency-key': key,
      })
      expectRefusal(answer, 'request.bad_key')
    },
  )
})

it('a line that is no HTTP ends the connection and nothing else', async () => {
  const { hostname, port } = new URL(world.address)
  const said = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write('\u0000\u0001 nonsense\r\n\r\n'),
    )
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
  expect(said).toMatch(/^HTTP\/1.1 400/)
})

it('stored nothing of all this, and never failed', async () => {
  const after = await contentsOf(world, company.workspaceId)
  const touched = Object.keys(after).filter((table) => after[table] !== before[table])
  // Files with parts that the product does not know are taken, and leave a cycle each.
  expect(
    touched.filter((table) => !['cycle', 'feed', 'idempotent_request'].includes(table)),
  ).toEqual([])
  expect(world.reported).toEqual([])
})
