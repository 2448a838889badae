import { startBundled } from '#platform/database/bundled.ts'
import type { DatabaseOptions } from '#platform/database/connection.ts'
import { migrate } from '#platform/database/migrate.ts'
import { installQueue } from '#platform/jobs/install.ts'

export interface DatabaseChoice {
  /** A server of one's own; the bundled one when absent. */
  url: string | undefined
  dataDirectory: string
  /** `serve` is alone on its folder; `command` joins a running application. */
  purpose: 'serve' | 'command'
  /** Told in words what goes on. */
  tell: (message: string) => void
}

export interface PreparedDatabase {
  application: DatabaseOptions
  /** Names the address to whoever starts a second time. */
  announce(address: string): Promise<void>
  stop(): Promise<void>
}

async function bringUpToDate(owner: DatabaseOptions): Promise<void> {
  await migrate(owner)
  await installQueue(owner)
}

async function bundled(choice: DatabaseChoice): Promise<PreparedDatabase> {
  const { dataDirectory, purpose, tell } = choice
  const server = await startBundled({ dataDirectory, purpose, onIncident: tell })
  try {
    await bringUpToDate(server.owner)
  } catch (error) {
    await server.stop()
    throw error
  }
  return server
}

async function ownServer(url: string): Promise<PreparedDatabase> {
  await bringUpToDate({ url, role: 'owner' })
  return {
    application: { url, role: 'application' },
    announce: async () => {},
    stop: async () => {},
  }
}

/** Starts or finds the database and brings its schema up to date. */
export const prepareDatabase = (choice: DatabaseChoice): Promise<PreparedDatabase> =>
  choice.url === undefined ? bundled(choice) : ownServer(choice.url)
