import { dateIn } from '#kernel/calendar.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import { inWorkspace, type Tx } from '#platform/database/database.ts'
import { appendToFeed, type Draft } from '#platform/feed/append.ts'
import { createWorkspace } from '#platform/identity/entry.ts'
import { findWorkspaceId, getWorkspaceRecord } from '#platform/identity/store/workspaces.ts'
import type { CommandIo } from './command-io.ts'
import { type ImportReport, importWorkspaceFile, reportOf } from './import.ts'
import type { Json } from './rules/json.ts'
import { noRecords } from './rules/parts/parts-state.ts'
import { organizationIn, planImport } from './rules/plan.ts'
import { emptyState } from './rules/records.ts'

/**
 * Takes a file into the workspace at an address, which is made if it is not there.
 *
 * @throws DomainError `goals.import_refused` with every place to mend; then nothing was written
 */
export async function takeIn(
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
  const joined = { parts: io.parts, state: noRecords }
  return reportOf(planImport(file, state, context, joined), true)
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
    parts: io.parts,
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

export async function todayIn(tx: Tx, io: CommandIo): Promise<string> {
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
