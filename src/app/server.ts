import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { RewriteSettings } from '#capabilities/goals/index.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { Capability, Parts } from '#platform/contract/capability.ts'
import type { DatabaseOptions } from '#platform/database/connection.ts'
import { openDatabase } from '#platform/database/database.ts'
import { follow } from '#platform/feed/follower.ts'
import { OwnEntries } from '#platform/feed/own-entries.ts'
import { feedHead } from '#platform/feed/reader.ts'
import { openWake } from '#platform/feed/wake.ts'
import { doors } from '#platform/http/entry-routes.ts'
import { livePages } from '#platform/http/live.ts'
import { pages } from '#platform/http/pages.ts'
import { createHttpServer } from '#platform/http/server.ts'
import { openAuth } from '#platform/identity/auth.ts'
import type { SessionAnswer } from '#platform/identity/contract.ts'
import type { EntryParts } from '#platform/identity/entry.ts'
import { workspaceCapability } from '#platform/identity/index.ts'
import { openSessions } from '#platform/identity/sessions.ts'
import { jobsCapability } from '#platform/jobs/index.ts'
import { type JobQueue, openQueue } from '#platform/jobs/queue.ts'
import { tidy } from '#platform/jobs/tidy.ts'
import { deliverLetters } from '#platform/mail/outbox.ts'
import { type MailSettings, openMail } from '#platform/mail/smtp.ts'
import { openApiDocument } from '#platform/openapi/document.ts'
import { createRuntime, newId } from '#platform/runtime/runtime.ts'
import { calendarRoute } from './calendar-feed.ts'
import { organisation } from './capabilities.ts'

export interface ServerOptions {
  database: DatabaseOptions
  host: string
  port: number
  /** Signs the session cookies; at least 32 characters. */
  secret: string
  /** Where the built pages lie; none are served when absent. */
  web?: string
  secureCookies?: boolean
  /** Reverse proxies in front, which say from where a request comes; others are not believed. */
  proxies?: readonly string[]
  limitRate?: boolean
  /** Makes the sample before the first request and says how to sign in to it. */
  sample?: (product: Product) => Promise<SessionAnswer['sample']>
  /** How letters are sent; none are where it is absent. */
  mail?: MailSettings
  /** Who may be asked to word sentences anew; nobody where it is absent. */
  rewriting?: RewriteSettings
  /** Where people open the product, for links in letters; as it listens where absent. */
  publicUrl?: string
  /** Whether this server takes part in recurring work; it does unless told. */
  performsJobs?: boolean
  now?: () => Date
  report?: (error: unknown) => void
}

const root = join(import.meta.dirname, '../..')

export const productVersion: string = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
).version

/** Everything but the network: what the command line and the tests use as well. */
export async function openProduct(options: Omit<ServerOptions, 'host' | 'port' | 'web'>) {
  const now = options.now ?? (() => new Date())
  const report = options.report ?? ((error) => console.error(error))
  const opened = await openDatabase(options.database)
  const { db } = opened
  const auth = openAuth({
    db,
    secret: options.secret,
    secureCookies: options.secureCookies ?? false,
    limitRate: options.limitRate ?? true,
  })
  const sessions = openSessions(auth, db)
  const parts: Parts = { db, now, canMail: options.mail !== undefined }
  const { rewriting, limitRate = true } = options
  const departments = organisation({
    ...parts,
    ...(rewriting && { rewriting: { limitRate, ...rewriting } }),
  })
  const jobs = [tidy, ...departments.flatMap((one) => one.jobs ?? [])]
  const capabilities: Capability[] = [
    workspaceCapability(sessions.forgetMembers),
    jobsCapability({ jobs, mailFrom: options.mail?.from ?? null }),
    ...departments,
  ]
  const runtime = createRuntime({
    ...parts,
    capabilities,
    announce: (entries) => handedOver(entries),
  })
  const from = await feedHead(db)
  const live = livePages(capabilities, { from: `${from.xid}-${from.id}` })
  const own = new OwnEntries()
  const follower = await follow(
    db,
    async (entries) => {
      await runtime.hand(entries)
      live.tell(entries)
    },
    { from, own, failed: report },
  )
  const wake = openWake(opened.connection, follower.wake)
  const handedOver = (entries: readonly FeedEntry[]): void => {
    own.keep(entries)
    wake.announce()
  }
  const written = async (entries: readonly FeedEntry[]): Promise<void> => {
    await runtime.hand(entries)
    handedOver(entries)
  }
  const context = await auth.$context
  const entry: EntryParts = {
    db,
    now,
    newId,
    written,
    hashPassword: (password) => context.password.hash(password),
  }
  return {
    db,
    pool: opened.pool,
    jobs,
    runtime,
    capabilities,
    auth,
    sessions,
    live,
    entry,
    follower,
    async close(): Promise<void> {
      live.close()
      await wake.close()
      await follower.close()
      await opened.close()
    },
  }
}

export type Product = Awaited<ReturnType<typeof openProduct>>

export interface RunningServer {
  product: Product
  /** `http://host:port` as it can be opened on this machine. */
  address: string
  /** How to sign in to the sample; null where none is shown. */
  sample: SessionAnswer['sample']
  close(): Promise<void>
}

/** The work that comes round by itself, on this server or another over the same database. */
function openJobs(product: Product, options: ServerOptions, publicUrl: string): Promise<JobQueue> {
  const mail = options.mail && openMail(options.mail)
  const { db, pool, jobs, entry } = product
  const parts = { db, pool, jobs, now: entry.now, newId, written: entry.written }
  return openQueue({
    ...parts,
    publicUrl,
    canMail: mail !== undefined,
    deliver: async () => {
      if (mail) await deliverLetters({ db, now: entry.now, send: mail.send })
    },
    report: options.report ?? ((error) => console.error(error)),
  })
}

function addressOf({ server }: FastifyInstance): string {
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return `http://localhost:${port}`
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const product = await openProduct(options)
  const report = options.report ?? ((error) => console.error(error))
  const sample = (await options.sample?.(product)) ?? null
  const publicUrl = () => options.publicUrl ?? addressOf(app)
  const calendarOf = async (token: string): Promise<string | null> => {
    for (const { calendarOf } of product.capabilities) {
      const found = await calendarOf?.(token, (slug, path) => `${publicUrl()}/${slug}${path}`)
      if (found) return found
    }
    return null
  }
  const document = openApiDocument(product.runtime.implementations, productVersion)
  const app = createHttpServer({
    ...product,
    now: product.entry.now,
    proxies: options.proxies ?? [],
    report,
    routes: [
      doors({ ...product, sample }),
      calendarRoute(calendarOf),
      (scope) => void scope.get('/api/openapi.json', () => document),
      (scope) => void scope.get('/api/health', () => ({ status: 'ok', version: productVersion })),
      ...(options.web ? [pages(options.web)] : []),
    ],
  })
  try {
    await app.listen({ host: options.host, port: options.port })
  } catch (error) {
    await product.close()
    throw error
  }
  const address = addressOf(app)
  const queue =
    options.performsJobs === false ? null : await openJobs(product, options, publicUrl())
  return {
    product,
    address,
    sample,
    async close() {
      product.live.close()
      await queue?.close()
      await app.close()
      await product.close()
    },
  }
}
