import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { RewriteSettings } from '#capabilities/goals/index.ts'
import { codeOf, DatabaseSetupError } from '#platform/database/setup-error.ts'
import type { MailSettings } from '#platform/mail/smtp.ts'
import { dataDirectoryFrom, secretIn } from './data-directory.ts'
import { mailFrom, publicUrlFrom, SettingError } from './mail-settings.ts'
import { type PreparedDatabase, prepareDatabase } from './prepare-database.ts'
import { proxiesFrom } from './proxy-settings.ts'
import { rewritingFrom } from './rewrite-settings.ts'
import type { Product, RunningServer } from './server.ts'

export const web = join(import.meta.dirname, '../../dist/web')

interface Settings {
  host: string
  port: number
  dataDirectory: string
  databaseUrl: string | undefined
  secret: string | undefined
  mail: MailSettings | undefined
  publicUrl: string | undefined
  rewriting: RewriteSettings | undefined
  proxies: readonly string[]
  /** Open on the sample organisation and say how to sign in. */
  showsSample: boolean
}

/** @throws SettingError */
function settingsFrom(environment: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const { PORT = '3000', HOST, STEADFAST_DATA, DATABASE_URL, STEADFAST_SECRET } = environment
  const { values } = parseArgs({
    args: [...args],
    options: { demo: { type: 'boolean', default: false } },
  })
  const port = Number(PORT)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new SettingError(`PORT is "${PORT}": it must be a whole number from 0 to 65535.`)
  }
  if (STEADFAST_SECRET !== undefined && STEADFAST_SECRET.length < 32) {
    throw new SettingError('STEADFAST_SECRET is too short: give it at least 32 characters.')
  }
  return {
    port,
    host: HOST || 'localhost',
    dataDirectory: dataDirectoryFrom(STEADFAST_DATA),
    databaseUrl: DATABASE_URL || undefined,
    secret: STEADFAST_SECRET,
    mail: mailFrom(environment),
    publicUrl: publicUrlFrom(environment),
    rewriting: rewritingFrom(environment),
    proxies: proxiesFrom(environment),
    showsSample: values.demo,
  }
}

interface Serving {
  address: string
  /** What to know before opening the address. */
  welcome: readonly string[]
  stop(): Promise<void>
}

type Start = typeof import('./server.ts').startServer

const welcomeTo = (sample: RunningServer['sample']): string[] =>
  sample
    ? [`Sign in to the sample as ${sample.email} with the password ${sample.password}`]
    : ['The sample is there already; sign in with the account that was made for it.']

async function listen(
  settings: Settings,
  database: PreparedDatabase,
  startServer: Start,
  tell: (message: string) => void,
): Promise<Serving> {
  const { openSample } = await import('./sample.ts')
  const server = await startServer({
    database: database.application,
    host: settings.host,
    port: settings.port,
    secret: settings.secret ?? secretIn(settings.dataDirectory),
    proxies: settings.proxies,
    // Whoever opens the pages by TLS alone is signed in by TLS alone.
    secureCookies: settings.publicUrl?.startsWith('https:') ?? false,
    ...(existsSync(web) && { web }),
    ...(settings.mail && { mail: settings.mail }),
    ...(settings.publicUrl !== undefined && { publicUrl: settings.publicUrl }),
    ...(settings.rewriting && { rewriting: settings.rewriting }),
    ...(settings.showsSample && {
      sample: (product: Product) => openSample(product, settings.dataDirectory, tell),
    }),
  })
  await database.announce(server.address)
  return {
    address: server.address,
    welcome: settings.showsSample ? welcomeTo(server.sample) : [],
    stop: async () => {
      await server.close()
      await database.stop()
    },
  }
}

async function open(settings: Settings, tell: (message: string) => void): Promise<Serving> {
  tell('Starting the database …')
  const { databaseUrl: url, dataDirectory } = settings
  const preparing = prepareDatabase({ url, dataDirectory, purpose: 'serve', tell })
  // The server's code is read while the database starts: half of the wait for each.
  const [started, loaded] = await Promise.allSettled([preparing, import('./server.ts')])
  if (started.status === 'rejected') throw started.reason
  const database = started.value
  try {
    if (loaded.status === 'rejected') throw loaded.reason
    return await listen(settings, database, loaded.value.startServer, tell)
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** What a person can act on is one sentence; anything else keeps its trace. */
function explain(error: unknown, environment: NodeJS.ProcessEnv): string {
  if (error instanceof DatabaseSetupError || error instanceof SettingError) return error.message
  const { PORT = '3000', HOST = 'localhost' } = environment
  if (codeOf(error) === 'EADDRINUSE') {
    return `Port ${PORT} is taken by another program. Set PORT to a free one.`
  }
  if (codeOf(error) === 'EACCES')
    return `This user may not listen on port ${PORT}. Set PORT to another one.`
  if (codeOf(error) === 'EADDRNOTAVAIL') return `This machine has no address ${HOST}. Mend HOST.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** A page that never lets go of its connection must not keep the database from stopping. */
const stopLimit = 10_000

/**
 * Runs until it is told to end, then stops the server and the database, in this order.
 *
 * @returns the exit code
 */
export async function serve(
  environment: NodeJS.ProcessEnv,
  args: readonly string[] = [],
): Promise<number> {
  const tell = (message: string) => console.error(message)
  const told = Promise.withResolvers<void>()
  // The channel closes when the process that started this one is gone, however it went.
  const endings = ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']
  for (const ending of endings) process.on(ending, () => told.resolve())
  try {
    const serving = await open(settingsFrom(environment, args), tell)
    for (const line of serving.welcome) tell(line)
    console.log(`Steadfast is ready at ${serving.address}`)
    await told.promise
    setTimeout(() => process.exit(1), stopLimit).unref()
    await serving.stop()
    return 0
  } catch (error) {
    tell(explain(error, environment))
    return 1
  }
}
