import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '#platform/database/testing.ts'
import { completionOf, listenOnLoopback } from '#platform/outbound/testing.ts'
import * as contract from '../../contract.ts'
import { actors, server, shop } from '../../test-world.ts'

interface Heard {
  path: string
  authorization: string | undefined
  body: { model: string; messages: { content: string }[] }
}

const bodyShape = z.object({
  model: z.string(),
  messages: z.array(z.object({ content: z.string() })),
})

const weak = 'Organise 12 dinners for shoppers'
const strong = 'Raise repeat orders from 120 to 300 a week through 12 dinners for shoppers'
const fair = 'Win 40 shoppers back at the dinners'
const good = JSON.stringify({ proposals: [fair, weak, 'Hold dinners', strong, '留住老顾客'] })

const heard: Heard[] = []
type Behaviour = (response: ServerResponse) => void
let behave: Behaviour = () => {}
const say =
  (content: string): Behaviour =>
  (response) =>
    void response.end(completionOf(content))

const model = await listenOnLoopback(async (request: IncomingMessage, response) => {
  const { url: path = '', headers } = request
  const body = bodyShape.parse(await json(request))
  heard.push({ path, authorization: headers.authorization, body })
  behave(response)
})
const other = await listenOnLoopback((request, response) => {
  heard.push({ path: 'elsewhere', authorization: request.headers.authorization, body: nobody })
  response.end(completionOf(good))
})
const nobody = { model: '', messages: [] }

const { db } = await testDatabase()
const rewriting = { origins: [model], key: 'the-key' }
const { ask, setNow } = await shop(db, { rewriting })
const { milo, noor, olga, gil } = actors
const asked = { kind: 'keyResult', text: weak } as const
const suggest = (who = milo) => ask(who, contract.suggestWording, asked)
const set = async (url: string | null) => {
  const { version } = await ask(olga, contract.getWritingGuide, {})
  const rewrite = url === null ? null : { url, model: 'small' }
  return ask(olga, contract.changeWritingGuide, { version, rewrite })
}

let minute = 0
beforeEach(() => {
  heard.length = 0
  behave = say(good)
  // Each on another day, so that none is told to wait for what others asked.
  minute += 1440
  setNow(new Date(Date.UTC(2026, 1, 1, 9, minute)).toISOString())
})

it('asks nobody until an administrator has set an address that is allowed', async () => {
  await expect(suggest()).rejects.toMatchObject({ code: 'goals.rewrite_not_set' })
  for (const url of [other, 'http://localhost:1/v1', model.replace('http', 'https')])
    await expect(set(url)).rejects.toMatchObject({
      code: 'goals.rewrite_origin_not_allowed',
      issues: [{ path: 'rewrite.url' }],
    })
  for (const url of [model.replace('//', '//me:secret@'), 'ftp://127.0.0.1', 'localhost'])
    await expect(set(url)).rejects.toMatchObject({ code: 'goals.rewrite_url_malformed' })
  const guide = await set(`${model}/v1`)
  expect(guide).toMatchObject({
    isOwn: false,
    rewrite: { origins: [model], endpoint: { url: `${model}/v1`, model: 'small' } },
  })
  const seen = await ask(milo, contract.getWritingGuide, {})
  expect(seen).toMatchObject({ rewrite: null, may: { change: false, suggest: true } })
  expect(heard).toEqual([])
})

it('shows what the coach finds better, the best first, and names figures nobody gave', async () => {
  const answer = await suggest()
  expect(answer.proposals.map(({ text }) => text)).toEqual([strong, fair])
  expect(answer.proposals.map(({ newFigures }) => newFigures)).toEqual([['120', '300'], ['40']])
  expect(answer).toMatchObject({ lang: 'en', verdict: 'bad', received: 5 })
})

it('sends the sentence and what is found, with the key, and nothing else', async () => {
  await suggest()
  const [request] = heard
  expect(request).toMatchObject({
    path: '/v1/chat/completions',
    authorization: 'Bearer the-key',
    body: { model: 'small' },
  })
  const told = JSON.parse(request?.body.messages[1]?.content ?? '')
  expect(Object.keys(told)).toEqual(['sentence', 'findings'])
  expect(told.sentence).toBe(weak)
  expect(told.findings.length).toBeGreaterThan(0)
})

describe('an answer that is of no use is refused with a code of its own', () => {
  const broken: [string, Behaviour, string][] = [
    ['no wordings', say('I would rather not.'), 'goals.rewrite_unreadable'],
    ['something else in the list', say('{"proposals": [1]}'), 'goals.rewrite_unreadable'],
    ['no completion', (to) => void to.end('<html>'), 'goals.rewrite_unreadable'],
    ['half an answer', (to) => to.destroy(), 'goals.rewrite_no_answer'],
    ['a refusal', (to) => void to.writeHead(401).end('{}'), 'goals.rewrite_refused'],
    [
      'a way to somebody else',
      (to) => void to.writeHead(307, { location: `${other}/v1/chat/completions` }).end(),
      'goals.rewrite_refused',
    ],
    [
      'an answer without end',
      (to) => {
        const more = () => {
          while (to.write(' '.repeat(16_384)));
          to.once('drain', more)
        }
        more()
      },
      'goals.rewrite_unreadable',
    ],
  ]
  it.each(broken)('%s', async (_what, behaviour, code) => {
    behave = behaviour
    const error: unknown = await suggest().catch((refusal: unknown) => refusal)
    expect(error).toMatchObject({ kind: 'unavailable', code })
    expect(JSON.stringify(error)).not.toMatch(/the-key|127\.0\.0\.1/)
    expect(heard.map(({ path }) => path)).toEqual(['/v1/chat/completions'])
  })

  it('and one that never comes is given up', async () => {
    behave = () => {}
    const hasty = server(db, { rewriting: { ...rewriting, patience: 20 } })
    const refusal = hasty.ask(milo, contract.suggestWording, asked)
    await expect(refusal).rejects.toMatchObject({ code: 'goals.rewrite_no_answer' })
  })
})

it('lets one member ask ten times in a minute, and others meanwhile', async () => {
  for (let turn = 0; turn < 10; turn++) await suggest()
  await expect(suggest()).rejects.toMatchObject({
    kind: 'too-many',
    code: 'goals.rewrite_too_often',
  })
  await suggest(noor)
  setNow(new Date(Date.UTC(2026, 1, 1, 9, minute + 1)).toISOString())
  await suggest()
})

it('is not for guests', async () => {
  await expect(suggest(gil)).rejects.toMatchObject({ code: 'request.forbidden' })
  expect((await ask(gil, contract.getWritingGuide, {})).may.suggest).toBe(false)
})

it('stops once the address is allowed no longer', async () => {
  const stricter = server(db, { rewriting: { origins: [other] } })
  const refusal = stricter.ask(milo, contract.suggestWording, asked)
  await expect(refusal).rejects.toMatchObject({ code: 'goals.rewrite_not_set' })
  expect((await stricter.ask(milo, contract.getWritingGuide, {})).may.suggest).toBe(false)
  expect(heard).toEqual([])
})

it('takes the address back', async () => {
  await set(null)
  await expect(suggest()).rejects.toMatchObject({ code: 'goals.rewrite_not_set' })
})
