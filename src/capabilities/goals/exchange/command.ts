import { parseArgs } from 'node:util'
import { dateIn } from '#kernel/calendar.ts'
import { DomainError, type ErrorParams, type Issue } from '#kernel/errors.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import {
  type Database,
  inWorkspace,
  inWorkspaceReadOnly,
  type Tx,
} from '#platform/database/database.ts'
import { appendToFeed, type Draft } from '#platform/feed/append.ts'
import { createWorkspace } from '#platform/identity/entry.ts'
import { findWorkspaceId, getWorkspaceRecord } from '#platform/identity/store.ts'
import { exportWorkspaceFile } from './export.ts'
import { type ImportReport, importWorkspaceFile, reportOf } from './import.ts'
import { fileFromText } from './operations.ts'
import type { Json } from './rules/json.ts'
import { organizationIn, planImport } from './rules/plan.ts'
import { emptyState } from './rules/records.ts'

/** What the commands need of the process that runs them. */
export interface CommandIo {
  db: Database
  now(): Date
  newId(): string
  /** The text of a file; `-` is standard input. */
  readText(path: string): Promise<string>
  writeText(path: string, text: string): Promise<void>
  /** Standard output: results. */
  out(text: string): void
  /** Standard error: what went wrong. */
  err(text: string): void
  /** Standard error: how far it is; `total` 0 while unknown. */
  progress(step: { label: string; done: number; total: number }): void
  /** The words for a code, in the language of the terminal. */
  words(code: string, params: ErrorParams): string
}

export const importHelp = `Usage: steadfast import FILE --workspace SLUG [--dry-run] [--time-zone ZONE]

Takes cycles, units, people and goals in from one JSON file, all or nothing.
The workspace is created if it is not there. The same file twice changes nothing.

  FILE              the file, or - for standard input (32 MB at most)
  --workspace SLUG  the workspace by its address
  --dry-run         say what would happen and write nothing
  --time-zone ZONE  of a workspace that is created, for example Asia/Shanghai (UTC)
  --help            this text

Exit code: 0 taken in, 1 refused (each place to mend is listed), 2 wrong usage.
The form of the file: docs/exchange-format.md
`

export const exportHelp = `Usage: steadfast export --workspace SLUG [--format json] [--output FILE]

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
    io.out(told(report, slug))
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
      exportWorkspaceFile(tx, null, await todayIn(tx, io)),
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

const issueLine = ({ path, code, params }: Issue, io: CommandIo): string =>
  `${path === '' ? '(file)' : path}: ${io.words(code, params ?? {})}`

async function takeIn(
  file: Json,
  slug: string,
  dryRun: boolean,
  timeZone: string,
  io: CommandIo,
): Promise<ImportReport> {
  const workspaceId = await findWorkspaceId(io.db, slug)
  if (workspaceId)
    return inWorkspace(io.db, { workspaceId, actorId: null }, (tx) =>
      within(tx, workspaceId, file, dryRun, io),
    )
  if (dryRun) return planned(file, timeZone, io)
  const name = organizationIn(file) ?? slug
  const parts = {
    ...io,
    hashPassword: () => Promise.reject(new Error('nobody signs up here')),
    written: (_entries: readonly FeedEntry[]) => Promise.resolve(),
  }
  return createWorkspace(parts, { slug, name, locale: 'en', timeZone }, (tx, id) =>
    within(tx, id, file, false, io),
  )
}

/** What would happen in a workspace that is not there yet. */
function planned(file: Json, timeZone: string, io: CommandIo): ImportReport {
  const now = io.now()
  const state = emptyState({
    id: io.newId(),
    name: organizationIn(file) ?? '',
    extra: {},
    version: 1,
  })
  const context = {
    now: now.toISOString(),
    today: dateIn(timeZone, now),
    actorId: null,
    newId: io.newId,
  }
  return reportOf(planImport(file, state, context), true)
}

async function within(
  tx: Tx,
  workspaceId: string,
  file: Json,
  dryRun: boolean,
  io: CommandIo,
): Promise<ImportReport> {
  const feed = feedInParts(tx, workspaceId)
  const report = await importWorkspaceFile(tx, {
    file,
    dryRun,
    now: io.now(),
    today: await todayIn(tx, io),
    actorId: null,
    newId: io.newId,
    emit: (entry) =>
      feed.add({ ...entry, actorId: null, operation: 'goals.importFile', at: io.now() }),
    progress: (step) => io.progress({ label: 'writing', ...step }),
  })
  await feed.end()
  return report
}

async function todayIn(tx: Tx, io: CommandIo): Promise<string> {
  const { timeZone } = await getWorkspaceRecord(tx)
  return dateIn(timeZone, io.now())
}

/** Entries go out ten at a time, so that a large import is never held twice in memory. */
function feedInParts(tx: Tx, workspaceId: string) {
  let waiting: Draft[] = []
  const end = async () => {
    await appendToFeed(tx, workspaceId, waiting)
    waiting = []
  }
  return {
    end,
    add: async (draft: Draft) => {
      waiting.push(draft)
      if (waiting.length === 10) await end()
    },
  }
}

const listNames = {
  cycles: 'cycles',
  units: 'units',
  people: 'people',
  objectives: 'objectives',
  keyResults: 'key results',
  checkIns: 'check-ins',
  links: 'links',
} as const

function told(report: ImportReport, slug: string): string {
  const verb = report.isDryRun ? 'Would be taken in' : 'Taken in'
  const rows = Object.entries(listNames).map(([list, name]) => {
    const { created, updated, unchanged } = report.counts[list as keyof typeof listNames]
    return `  ${name.padEnd(12)}${cell(created)} new ${cell(updated)} changed ${cell(unchanged)} as before`
  })
  const mend = `${report.toMend} key results lack a figure, a unit or a target and are marked to be mended.`
  const notes =
    report.notes.length === 0
      ? []
      : [`${report.notes.length} remarks on what was made or kept as it was.`]
  return `${[`${verb}: ${slug}`, ...rows, mend, ...notes].join('\n')}\n`
}

const cell = (count: number): string => String(count).padStart(8)
