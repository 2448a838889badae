import { sql } from 'kysely'
import { DomainError } from '#kernel/errors.ts'
import type { FeedEntry } from '#kernel/feed-entry.ts'
import type { RecurringJob } from '#platform/contract/recurring-job.ts'
import { asSystem, type Database, inWorkspace, type Tx } from '#platform/database/database.ts'
import { messageOf } from '#platform/database/setup-error.ts'
import { appendToFeed, type Draft } from '#platform/feed/append.ts'
import { type PlaceRecord, placeOf } from './place.ts'
import './tables.ts'

export interface JobParts {
  db: Database
  now(): Date
  newId(): string
  jobs: readonly RecurringJob[]
  /** Where people open the product: `https://goals.example.org`. */
  publicUrl: string
  canMail: boolean
  /** Called with what was written, after the commit. */
  written(entries: readonly FeedEntry[]): Promise<void>
}

export interface Due {
  workspaceId: string
  job: string
}

/** More than this at a time waits for the next look, a minute later. */
const most = 1_000

/** What is due in all workspaces, the longest waiting first. */
export async function listDue(parts: Pick<JobParts, 'db' | 'now' | 'jobs'>): Promise<Due[]> {
  const names = parts.jobs.map(({ name }) => name)
  const { rows } = await asSystem(parts.db, (tx) =>
    sql<{ workspace_id: string; job: string }>`
      select workspace_id, job from due_jobs(${names}::text[], ${parts.now()}, ${most})`.execute(
      tx,
    ),
  )
  return rows.map((row) => ({ workspaceId: row.workspace_id, job: row.job }))
}

/** `busy`: another server is at it. `entered`: seen for the first time, due from now on. */
export type Performed = 'done' | 'not-due' | 'busy' | 'entered'

interface Taken {
  next_at: Date
  failures: number
}

/** Another server that has the row at this moment is performing it: there is nothing to wait for. */
async function takeUp(tx: Tx, job: string): Promise<Taken | 'absent' | 'busy'> {
  const free = await tx
    .selectFrom('job_schedule')
    .select(['next_at', 'failures'])
    .where('job', '=', job)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (free) return free
  const there = await tx
    .selectFrom('job_schedule')
    .select('job')
    .where('job', '=', job)
    .executeTakeFirst()
  return there ? 'busy' : 'absent'
}

async function enter(tx: Tx, due: Due, nextAt: Date): Promise<void> {
  await tx
    .insertInto('job_schedule')
    .values({
      workspace_id: due.workspaceId,
      job: due.job,
      next_at: nextAt,
      last_counts: {},
      failures: 0,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

interface Occurrence {
  job: RecurringJob
  due: Due
  taken: Taken
  place: PlaceRecord
  tries: number
}

async function runOccurrence(
  parts: JobParts,
  tx: Tx,
  { job, due, taken, place, tries }: Occurrence,
): Promise<FeedEntry[]> {
  const dueAt = taken.next_at
  const now = parts.now()
  const drafts: Draft[] = []
  const counts = await job.run({
    tx,
    workspaceId: due.workspaceId,
    ...place,
    dueAt,
    now,
    newId: parts.newId,
    canMail: parts.canMail,
    addressOf: (path) => `${parts.publicUrl}/${place.slug}${path}`,
    emit: (entry) => void drafts.push({ ...entry, actorId: null, operation: job.name, at: now }),
  })
  await tx
    .updateTable('job_schedule')
    .set({
      next_at: job.nextAfter(now, place.place),
      last_due_at: dueAt,
      last_ended_at: parts.now(),
      last_outcome: 'done',
      last_counts: counts,
      last_error: null,
      failures: 0,
      // Whoever failed said so; whoever was killed could not.
      interruptions: Math.max(0, tries - taken.failures),
    })
    .where('job', '=', due.job)
    .execute()
  return appendToFeed(tx, due.workspaceId, drafts)
}

/**
 * Performs what is due of one job in one workspace, in one transaction with the record that it was:
 * a crash leaves neither, a second server or a second asking finds nothing left to do.
 *
 * @param tries how often it was begun before
 * @throws what the job threw, after noting it beside the job
 */
export async function perform(parts: JobParts, due: Due, tries = 0): Promise<Performed> {
  const job = parts.jobs.find(({ name }) => name === due.job)
  if (!job) return 'not-due'
  const scope = { workspaceId: due.workspaceId, actorId: null }
  let entries: FeedEntry[] = []
  try {
    const performed = await inWorkspace(parts.db, scope, async (tx): Promise<Performed> => {
      const place = await placeOf(tx)
      const taken = await takeUp(tx, due.job)
      if (taken === 'busy') return 'busy'
      if (taken === 'absent') {
        await enter(tx, due, job.nextAfter(parts.now(), place.place))
        return 'entered'
      }
      if (taken.next_at > parts.now()) return 'not-due'
      entries = await runOccurrence(parts, tx, { job, due, taken, place, tries })
      return 'done'
    })
    if (entries.length > 0) await parts.written(entries)
    return performed
  } catch (error) {
    await noteFailure(parts, due, error)
    throw error
  }
}

/** What failed is tried again by the queue, and is said to whoever looks after the workspace. */
async function noteFailure(parts: JobParts, due: Due, error: unknown): Promise<void> {
  const said = error instanceof DomainError ? error.code : messageOf(error)
  await inWorkspace(parts.db, { workspaceId: due.workspaceId, actorId: null }, (tx) =>
    tx
      .updateTable('job_schedule')
      .set((row) => ({
        last_ended_at: parts.now(),
        last_outcome: 'failed',
        last_error: said.slice(0, 500),
        failures: row('failures', '+', 1),
      }))
      .where('job', '=', due.job)
      .execute(),
  )
}
