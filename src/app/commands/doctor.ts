import { existsSync, statfsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { countWorkspaces } from '#platform/identity/store/workspaces.ts'
import { dataDirectoryFrom } from '../data-directory.ts'
import { SettingError } from '../mail-settings.ts'
import { rewritingFrom } from '../rewrite-settings.ts'
import { web } from '../serve.ts'
import type { Product } from '../server.ts'
import type { Command, Io } from './command.ts'
import { withProduct } from './with-product.ts'

type Verdict = 'ok' | 'warn' | 'fail'
interface Finding {
  verdict: Verdict
  what: string
}

const gibibyte = 1024 ** 3

function machine(environment: NodeJS.ProcessEnv): Finding[] {
  const folder = dataDirectoryFrom(environment['STEADFAST_DATA'])
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : '.')
  const free = (bavail * bsize) / gibibyte
  const built = existsSync(web)
  return [
    { verdict: 'ok', what: `Node ${process.versions.node}` },
    {
      verdict: free < 1 ? 'warn' : 'ok',
      what: `${free.toFixed(1)} GiB free where the data lies (${folder})`,
    },
    built
      ? { verdict: 'ok', what: 'the pages are built' }
      : { verdict: 'warn', what: 'the pages are not built yet; npm start builds them' },
  ]
}

/** A key that leaves this machine unencrypted can be read on the way. */
const isInTheClear = (origin: string): boolean =>
  origin.startsWith('http:') && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(origin).hostname)

function rewriting(environment: NodeJS.ProcessEnv): Finding {
  try {
    const { origins, key } = rewritingFrom(environment) ?? { origins: [] }
    if (origins.length === 0)
      return { verdict: 'ok', what: 'no server is asked for wordings (STEADFAST_REWRITE_ORIGINS)' }
    const open = key ? origins.filter(isInTheClear) : []
    return open.length > 0
      ? { verdict: 'warn', what: `the key for wordings goes to ${open.join(', ')} unencrypted` }
      : { verdict: 'ok', what: `workspaces may have sentences worded by ${origins.join(', ')}` }
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    return { verdict: 'fail', what: error.message }
  }
}

async function database({ db }: Product): Promise<Finding[]> {
  const { rows } = await sql<{
    version: string
    login: string
    fsync: string
    unforced: string[] | null
  }>`select current_setting('server_version') as version, current_user as login,
            current_setting('fsync') as fsync,
            (select array_agg(relname::text) from pg_class c join pg_attribute a on a.attrelid = c.oid
             where a.attname = 'workspace_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
               and not (c.relrowsecurity and c.relforcerowsecurity)) as unforced`.execute(db)
  const found = rows[0]
  const version = Number.parseInt(found?.version ?? '0', 10)
  const workspaces = await countWorkspaces(db)
  return [
    {
      verdict: version < 15 ? 'fail' : 'ok',
      what: `PostgreSQL ${found?.version} answers as ${found?.login}${version < 15 ? '; version 15 or newer is needed' : ''}`,
    },
    found?.fsync === 'on'
      ? { verdict: 'ok', what: 'writes survive a power failure (fsync is on)' }
      : { verdict: 'fail', what: 'fsync is off: a power failure can lose data. Switch it on.' },
    found?.unforced
      ? {
          verdict: 'fail',
          what: `tables not kept apart by workspace: ${found.unforced.join(', ')}`,
        }
      : { verdict: 'ok', what: 'workspaces are kept apart by the database' },
    { verdict: 'ok', what: `${workspaces} ${workspaces === 1 ? 'workspace' : 'workspaces'}` },
  ]
}

async function examine(io: Io): Promise<Finding[]> {
  try {
    return [
      ...machine(io.environment),
      rewriting(io.environment),
      ...(await withProduct(io, database)),
    ]
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [...machine(io.environment), { verdict: 'fail', what: `the database: ${why}` }]
  }
}

export const doctor: Command = {
  help: `Usage: npm run -s steadfast -- doctor

Checks runtime, disk, pages, models, database, durability and the separation of workspaces.
One line a check: ok, warn or fail. Exit code 1 if anything fails.`,
  async run(args, io) {
    parseArgs({ args: [...args], options: {} })
    const findings = await examine(io)
    for (const { verdict, what } of findings) io.print(`${verdict.padEnd(5)}${what}`)
    return findings.some((one) => one.verdict === 'fail') ? 1 : 0
  },
}
