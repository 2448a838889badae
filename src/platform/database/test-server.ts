import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { installQueue } from '#platform/jobs/install.ts'
import { startBundled } from './bundled.ts'
import { administrator } from './cluster.ts'
import { type DatabaseOptions, ownerRole } from './connection.ts'
import { migrate } from './migrate.ts'
import { createRolesAndDatabase } from './roles.ts'

/** The one PostgreSQL of a test run, with a migrated database to copy from. */
export interface TestServer {
  administratorUrl: string
  template: string
}

/** A folder the database user can enter as well. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steadfast-test-'))
  if (process.getuid?.() === 0) chmodSync(folder, 0o711)
  return folder
}

/** As the owner of the schema: what a superuser logs in for is refused, as on a server of one's own. */
function urlOf(administratorUrl: string, database: string): string {
  const url = new URL(administratorUrl)
  url.pathname = `/${database}`
  url.username = ownerRole
  return url.href
}

/** One login for both, as in a `DATABASE_URL`: the application steps down in the start-up packet. */
export function connectionsTo(
  server: TestServer,
  database: string,
): { application: DatabaseOptions; owner: DatabaseOptions } {
  const url = urlOf(server.administratorUrl, database)
  return { application: { url, role: 'application' }, owner: { url, role: 'owner' } }
}

async function withTemplate(administratorUrl: string, template: string): Promise<TestServer> {
  const client = new Client({ connectionString: administratorUrl })
  await client.connect()
  await createRolesAndDatabase(client, template)
  const password = decodeURIComponent(new URL(administratorUrl).password)
  if (password !== '') {
    await client.query(`alter role ${ownerRole} password ${client.escapeLiteral(password)}`)
  }
  await client.end()
  const server = { administratorUrl, template }
  const { owner } = connectionsTo(server, template)
  await migrate(owner)
  await installQueue(owner)
  return server
}

async function dropTemplate({ administratorUrl, template }: TestServer): Promise<void> {
  const client = new Client({ connectionString: administratorUrl })
  await client.connect()
  await client.query(`drop database "${template}" with (force)`)
  await client.end()
}

const template = `steadfast_template_${process.pid}`

async function borrowServer(url: string): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const server = await withTemplate(url, template)
  return { server, stop: () => dropTemplate(server) }
}

/** Speed matters more than a power cut here: the folder is thrown away. */
async function startServer(): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const folder = temporaryFolder()
  const bundled = await startBundled({ dataDirectory: folder, fsync: false })
  const host = encodeURIComponent(bundled.owner.socketDirectory ?? '')
  const server = await withTemplate(
    `postgresql://${administrator}@localhost/postgres?host=${host}`,
    template,
  )
  return {
    server,
    stop: async () => {
      await bundled.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * @param url superuser of a server of one's own to run the tests on, such as
 *   `postgresql://postgres@localhost/postgres?host=/run/postgresql`; without it, a bundled one
 */
export const startTestServer = (url: string | undefined) =>
  url === undefined ? startServer() : borrowServer(url)
