import { afterAll, expect } from 'vitest'
import { z } from 'zod'
import { startServer } from '#app/server.ts'
import type { MemberRole } from '#kernel/actor.ts'
import type { Capability } from '#platform/contract/capability.ts'
import type { Implementation } from '#platform/contract/implementation.ts'
import { type TestDatabase, testDatabase } from '#platform/database/testing.ts'
import { createHttpServer } from '#platform/http/server.ts'
import { addMemberByHand, createWorkspace } from '#platform/identity/entry.ts'
import { completionOf, listenOnLoopback } from '#platform/outbound/testing.ts'
import { createRuntime } from '#platform/runtime/runtime.ts'
import { type Answer, type Door, doorOf } from './door.ts'
import { forgetfulDatabase } from './forgetful-database.ts'

export const password = 'correct horse battery'

/** A whole server and its database, for the checks that hold over every operation. */
export interface World {
  address: string
  database: TestDatabase
  implementations: readonly Implementation[]
  capabilities: readonly Capability[]
  /** A model that words every sentence alike. */
  model: string
  /** Errors the product did not know; a check ends with none. */
  reported: unknown[]
  /** What is written here stays. */
  door: Door
  /** What is written here is answered as usual and taken back, so that one world serves all tries. */
  rehearsal: Door
  openWorkspace(slug: string, name: string): Promise<void>
  /** @returns the cookie of a session */
  join(slug: string, person: { name: string; email: string }, role: MemberRole): Promise<string>
}

/** Monday of the seventh week of the quarter that the companies work in. */
export const now = new Date('2026-05-18T09:00:00Z')

const quiet = ({ name, implementations, errors }: Capability): Capability => ({
  name,
  implementations,
  errors,
})

/** Call it at the top of a test file. */
export async function openWorld(): Promise<World> {
  const database = await testDatabase()
  const reported: unknown[] = []
  const report = (error: unknown) => void reported.push(error)
  const { application } = database
  const wordings = { proposals: ['Raise orders of 12 hospitals from 40 to 90 a month'] }
  const origin = await listenOnLoopback((request, response) => {
    request.resume().on('end', () => response.end(completionOf(JSON.stringify(wordings))))
  })
  const server = await startServer({
    database: application,
    host: '127.0.0.1',
    port: 0,
    secret: 'a secret for the tests, long enough',
    limitRate: false,
    now: () => now,
    performsJobs: false,
    rewriting: { origins: [origin] },
    // Letters are left and never sent: nothing listens here.
    mail: { url: 'smtp://127.0.0.1:1', from: 'Steadfast <goals@example.test>' },
    report,
  })
  const { product } = server
  const { capabilities, runtime } = product
  const forgetful = forgetfulDatabase(application)
  const parts = { ...product, now: () => now, proxies: [], report, routes: [] }
  const reads = new Set(
    runtime.implementations
      .filter(({ operation }) => operation.effect === 'read' && !operation.byPost)
      .map(({ operation }) => operation.id),
  )
  const app = createHttpServer(parts)
  const rehearsing = createHttpServer({
    ...parts,
    // What is taken back must not be told to anybody's memory.
    runtime: createRuntime({
      db: forgetful,
      now: () => now,
      capabilities: capabilities.map(quiet),
      announce: () => {},
    }),
  })
  afterAll(async () => {
    await Promise.all([app.close(), rehearsing.close(), server.close()])
    await forgetful.destroy()
  })
  // One password for all and its hash made once: hashing is slow on purpose.
  const hash = await product.entry.hashPassword(password)
  const entry = { ...product.entry, hashPassword: async () => hash }
  return {
    address: server.address,
    database,
    model: `${origin}/v1`,
    implementations: runtime.implementations,
    capabilities,
    reported,
    door: doorOf(app, reads),
    rehearsal: doorOf(rehearsing, reads),
    openWorkspace: (slug, name) =>
      createWorkspace(entry, { slug, name, locale: 'en', timeZone: 'UTC' }, async () => {}),
    async join(slug, person, role) {
      await addMemberByHand(entry, { ...person, password }, slug, role)
      return signIn(server.address, person.email)
    },
  }
}

async function signIn(address: string, email: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  expect(response.status).toBe(200)
  const cookies = response.headers.getSetCookie()
  return cookies.map((one) => one.split(';')[0]).join('; ')
}

const problem = z.object({ code: z.string() })

/** `ok`, or the code of the refusal. */
export const outcomeOf = ({ status, body }: Answer): string =>
  status < 300 ? 'ok' : problem.parse(body).code
