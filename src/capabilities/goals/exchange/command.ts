import { parseArgs } from 'node:util'
import { DomainError } from '#kernel/errors.ts'
import { inWorkspaceReadOnly } from '#platform/database/database.ts'
import { findWorkspaceId } from '#platform/identity/store/workspaces.ts'
import type { CommandIo } from './command-io.ts'
import { exportWorkspaceFile } from './export.ts'
import { fileFromText } from './operations.ts'
import { takeIn, todayIn } from './take-in.ts'
import { issueLine, told } from './told-report.ts'

export type { CommandIo } from './command-io.ts'

export const importHelp = `Usage: npm run -s steadfast -- import FILE --workspace SLUG [--dry-run] [--time-zone ZONE]

Takes in one JSON file, all or nothing: cycles, units, people, goals and what stands around them.
The workspace is created if it is not there. The same file twice changes nothing.

  FILE              the file, or - for standard input (32 MB at most)
  --workspace SLUG  the workspace by its address
  --dry-run         say what would happen and write nothing
  --time-zone ZONE  of a workspace that is created, for example Asia/Shanghai (UTC)
  --help            this text

Exit code: 0 taken in, 1 refused (each place to mend is listed), 2 wrong usage.
The form of the file: docs/exchange-format.md
`

export const exportHelp = `Usage: npm run -s steadfast -- export --workspace SLUG [--format json] [--output FILE]

Writes the whole workspace as one JSON file to standard output.

  --workspace SLUG  the workspace by its address
  --format json     the only format so far
  --output FILE     write to a file instead
  --help            this text

Exit code: 0 written, 1 there is no such workspace, 2 wrong usage.
`

/** @returns the exit code */
export async function runImport(args: readonly string[], io: CommandIo): Promise<number> {
  const usage = readArgs(args, {
    workspace: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'time-zone': { type: 'string' },
    help: { type: 'boolean' },
  })
  if (usage?.values['help']) return said(io, importHelp)
  const [path, ...more] = usage?.positionals ?? []
  const slug = usage?.values['workspace']
  if (path === undefined || more.length > 0 || !isSlug(slug)) return misused(io, importHelp)
  return guarded(io, async () => {
    io.progress({ label: 'reading', done: 0, total: 0 })
    const file = fileFromText(await io.readText(path))
    const timeZone = String(usage?.values['time-zone'] ?? 'UTC')
    const report = await takeIn(file, slug, usage?.values['dry-run'] === true, timeZone, io)
    io.out(told(report, slug, io))
  })
}

/** @returns the exit code */
export async function runExport(args: readonly string[], io: CommandIo): Promise<number> {
  const usage = readArgs(args, {
    workspace: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string' },
    help: { type: 'boolean' },
  })
  if (usage?.values['help']) return said(io, exportHelp)
  const slug = usage?.values['workspace']
  const isJson = (usage?.values['format'] ?? 'json') === 'json'
  if (!usage || usage.positionals.length > 0 || !isSlug(slug) || !isJson)
    return misused(io, exportHelp)
  return guarded(io, async () => {
    const workspaceId = await findWorkspaceId(io.db, slug)
    if (!workspaceId)
      throw new DomainError('not-found', 'goals.export_no_workspace', { params: { slug } })
    const file = await inWorkspaceReadOnly(io.db, { workspaceId, actorId: null }, async (tx) =>
      exportWorkspaceFile(tx, null, await todayIn(tx, io), io.parts),
    )
    const text = `${JSON.stringify(file, null, 2)}\n`
    const output = usage.values['output']
    if (typeof output === 'string') await io.writeText(output, text)
    else io.out(text)
  })
}

type Options = Record<string, { type: 'string' | 'boolean' }>

function readArgs(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    return undefined
  }
}

const isSlug = (slug: unknown): slug is string =>
  typeof slug === 'string' && /^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/.test(slug)

function said(io: CommandIo, text: string): number {
  io.out(text)
  return 0
}

function misused(io: CommandIo, help: string): number {
  io.err(help)
  return 2
}

async function guarded(io: CommandIo, run: () => Promise<void>): Promise<number> {
  try {
    await run()
    return 0
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    io.err(`${io.words(error.code, error.params)}\n`)
    for (const issue of error.issues) io.err(`  ${issueLine(issue, io)}\n`)
    return 1
  }
}
