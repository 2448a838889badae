import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import type { z } from 'zod'
import { type RunningServer, startServer } from '#app/server.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { setUp } from '#platform/identity/entry.ts'
import { completionOf, listenOnLoopback } from '#platform/outbound/testing.ts'
import { openBrowser } from '../support/browser.ts'

/** Nothing is asserted about time; only what never comes is given up on. */
export const patience = 20_000

export const owner = { name: 'Ada Novak', email: 'ada@example.test', password: 'correct horse' }
const home = { workspaceName: 'Harbor Street Clinic', workspaceSlug: 'clinic' }

const web = join(import.meta.dirname, '../../dist/web')

type Account = Pick<typeof owner, 'email' | 'password'>
type Sample = Parameters<typeof startServer>[0]['sample']

type Visit = BrowserContextOptions & {
  as?: Account
  /** Kept in the browser before the first page, as if chosen earlier. */
  kept?: Readonly<Record<string, string>>
  /** What the clock of the browser says, and goes on saying. */
  at?: Date
}

/** Waits until what is on the screen answers the question as expected. */
export const eventually = <Answer>(ask: () => Promise<Answer> | Answer) =>
  expect.poll(ask, { timeout: patience, interval: 50 })

type Input = Readonly<Record<string, unknown>>

export interface World {
  address: string
  /** Where a model listens that may be asked for wordings; it answers with `wordings`. */
  model: { url: string; wordings: readonly string[] }
  server: RunningServer
  application: Awaited<ReturnType<typeof testDatabase>>['application']
  /** A browser of one's own, as one person has it. */
  visit(path: string, visit?: Visit): Promise<Page>
  /** A write as the owner of the workspace, outside any page. */
  tell(operation: string, input: Input): Promise<unknown>
  /** A read as the owner. */
  ask<Answer extends z.ZodType>(
    operation: string,
    input: Readonly<Record<string, string>>,
    answer: Answer,
  ): Promise<z.output<Answer>>
}

/**
 * A server on an empty database with the built pages, and one browser; both end with the test file.
 * A page that throws, or a server that fails, fails the journey.
 */
async function openServer(sample?: Sample, now?: () => Date): Promise<World> {
  if (!existsSync(join(web, 'index.html')))
    throw new Error('The pages are not built. `npm test -- test/journeys` builds them first.')
  const { application } = await testDatabase()
  const failures: unknown[] = []
  const model: World['model'] = { url: '', wordings: [] }
  const origin = await listenOnLoopback((request, response) => {
    const answer = completionOf(JSON.stringify({ proposals: model.wordings }))
    request.resume().on('end', () => response.end(answer))
  })
  model.url = `${origin}/v1`
  const server = await startServer({
    database: application,
    host: '127.0.0.1',
    port: 0,
    secret: 'a secret for the journeys, long enough',
    limitRate: false,
    rewriting: { origins: [origin] },
    web,
    report: (error) => void failures.push(error),
    ...(sample && { sample }),
    ...(now && { now }),
  })
  const browser = await openBrowser()
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    expect(failures.splice(0)).toEqual([])
  })
  const { address } = server
  const visit = async (path: string, { as, kept, at, ...options }: Visit = {}): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 1280, height: 860 },
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(patience)
    if (as) await context.request.post(`${address}/api/auth/sign-in/email`, { data: as })
    const page = await context.newPage()
    page.on('pageerror', (error) => void failures.push(error))
    if (kept) await page.addInitScript(`Object.assign(localStorage, ${JSON.stringify(kept)})`)
    if (at) await page.clock.setFixedTime(at)
    await page.goto(`${address}${path}`)
    return page
  }
  const cookie = async (): Promise<string> => {
    const response = await fetch(`${address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(owner),
    })
    return response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
  }
  let signedIn: Promise<string> | undefined
  const call = async (path: string, body?: unknown): Promise<unknown> => {
    signedIn ??= cookie()
    const headers = { cookie: await signedIn, 'content-type': 'application/json' }
    const response = await fetch(`${address}/api/${home.workspaceSlug}/${path}`, {
      headers,
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  return {
    address,
    model,
    server,
    application,
    visit,
    tell: (operation, input) => call(operation, input),
    ask: async (operation, input, answer) =>
      answer.parse(await call(`${operation}?${new URLSearchParams(input)}`)),
  }
}

/** Nobody has been here yet. */
export const openEmptyServer = (): Promise<World> => openServer()

/** With a sample organisation to look around in. */
export const openSampleServer = (sample: Sample, now?: () => Date): Promise<World> =>
  openServer(sample, now)

/** A workspace of one owner with nothing in it. */
export async function openWorkspace(): Promise<World> {
  const world = await openServer()
  await setUp(world.server.product.entry, { ...owner, ...home })
  return world
}
