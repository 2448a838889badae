import { beforeEach, describe, expect, test } from 'vitest'
import type { RecurringJob } from '#platform/contract/recurring-job.ts'
import { inWorkspace, openDatabase } from '#platform/database/database.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { insertWorkspace } from '#platform/identity/store/workspaces.ts'
import { newId } from '#platform/runtime/runtime.ts'
import { type JobParts, listDue, perform } from './perform.ts'
import { openQueue } from './queue.ts'
import { answersKeptDays, tidy } from './tidy.ts'

const { db, application } = await testDatabase()

const hour = 3_600_000
const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)
let clock = at('08:00')
let workspaceId = ''
let due = { workspaceId, job: 'test.hourly' }

/** Comes round at each full hour and leaves a trace in the workspace itself. */
const hourly: RecurringJob = {
  name: 'test.hourly',
  nextAfter: (after) => new Date(Math.floor(after.getTime() / hour) * hour + hour),
  async run({ tx, workspaceName, dueAt }) {
    const name = `${workspaceName} ${dueAt.toISOString().slice(11, 16)}`
    await tx.updateTable('workspace').set({ name }).execute()
    return { traces: 1 }
  },
}

const failing: RecurringJob = {
  ...hourly,
  async run(occasion) {
    await hourly.run(occasion)
    throw new Error('the disk is full')
  },
}

const partsWith = (...jobs: RecurringJob[]): JobParts => ({
  db,
  jobs,
  now: () => clock,
  newId,
  publicUrl: 'http://localhost:3000',
  canMail: false,
  written: async () => {},
})

const stored = () =>
  inWorkspace(db, { workspaceId, actorId: null }, async (tx) => ({
    name: (await tx.selectFrom('workspace').select('name').executeTakeFirstOrThrow()).name,
    schedule: await tx.selectFrom('job_schedule').selectAll().executeTakeFirstOrThrow(),
  }))

const mine = async (parts: JobParts) =>
  (await listDue(parts)).filter((one) => one.workspaceId === workspaceId)

beforeEach(async () => {
  clock = at('08:00')
  workspaceId = newId()
  due = { workspaceId, job: 'test.hourly' }
  await inWorkspace(db, { workspaceId, actorId: null }, (tx) =>
    insertWorkspace(
      tx,
      {
        id: workspaceId,
        slug: `w-${workspaceId.slice(24)}`,
        name: 'Acme',
        locale: 'en',
        timeZone: 'UTC',
        weekStartsOn: 1,
        isSample: false,
      },
      clock,
    ),
  )
})

describe('a job', () => {
  test('is not performed when first seen, but when it comes round', async () => {
    const parts = partsWith(hourly)
    expect(await mine(parts)).toEqual([due])
    expect(await perform(parts, due)).toBe('entered')
    expect(await mine(parts)).toEqual([])

    clock = at('09:00')
    expect(await mine(parts)).toEqual([due])
    expect(await perform(parts, due)).toBe('done')
    const { name, schedule } = await stored()
    expect(name).toBe('Acme 09:00')
    expect(schedule).toMatchObject({ last_outcome: 'done', last_counts: { traces: 1 } })
    expect(schedule.next_at).toEqual(at('10:00'))
  })

  test('is performed once when twenty servers ask for it at the same moment', async () => {
    const parts = partsWith(hourly)
    await perform(parts, due)
    clock = at('09:00')
    const answers = await Promise.all(Array.from({ length: 20 }, () => perform(parts, due)))
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1)
    expect((await stored()).name).toBe('Acme 09:00')
  })

  test('that was missed while the server was down comes round once, not once for each time', async () => {
    const parts = partsWith(hourly)
    await perform(parts, due)
    clock = at('15:30')
    expect(await perform(parts, due)).toBe('done')
    expect(await perform(parts, due)).toBe('not-due')
    expect((await stored()).schedule.next_at).toEqual(at('16:00'))
  })

  test('that fails leaves nothing behind but the word that it failed, and stays due', async () => {
    await perform(partsWith(hourly), due)
    clock = at('09:00')
    const parts = partsWith(failing)
    for (const failures of [1, 2]) {
      await expect(perform(parts, due)).rejects.toThrow('the disk is full')
      const { name, schedule } = await stored()
      expect(name).toBe('Acme')
      expect(schedule).toMatchObject({ failures, last_error: 'the disk is full' })
    }
    expect(await mine(parts)).toEqual([due])

    await perform(partsWith(hourly), due)
    expect((await stored()).schedule).toMatchObject({ failures: 0, last_error: null })
  })

  test('in one workspace cannot touch another', async () => {
    const careless: RecurringJob = {
      ...hourly,
      async run({ tx }) {
        const changed = await tx.updateTable('workspace').set({ name: 'mine' }).executeTakeFirst()
        return { changed: Number(changed.numUpdatedRows) }
      },
    }
    await perform(partsWith(careless), due)
    clock = at('09:00')
    await perform(partsWith(careless), due)
    expect((await stored()).schedule.last_counts).toEqual({ changed: 1 })
  })
})

test('two servers over one database share the work, and what one left is taken up by the other', async () => {
  const performed = Promise.withResolvers<void>()
  const counting: RecurringJob = {
    ...hourly,
    async run(occasion) {
      const counts = await hourly.run(occasion)
      if (occasion.workspaceId === workspaceId) performed.resolve()
      return counts
    },
  }
  await perform(partsWith(hourly), due)
  clock = at('09:00')
  const faults: unknown[] = []
  const open = async () => {
    const opened = await openDatabase({ ...application, max: 4 })
    const queue = await openQueue({
      ...partsWith(counting),
      db: opened.db,
      pool: opened.pool,
      deliver: async () => {},
      report: (error) => faults.push(error),
      patience: { poll: 0.5 },
    })
    return { queue, close: () => queue.close().then(() => opened.close()) }
  }
  const first = await open()
  await first.close()
  const both = await Promise.all([open(), open()])
  await Promise.all(both.map(({ queue }) => queue.look()))
  await performed.promise
  await Promise.all(both.map(({ close }) => close()))
  expect((await stored()).name).toBe('Acme 09:00')
  expect(faults).toEqual([])
})

test('what only mattered for a while is thrown away in the night, and nothing younger', async () => {
  const parts = partsWith(tidy)
  const tidying = { workspaceId, job: tidy.name }
  await perform(parts, tidying)
  clock = new Date('2026-03-03T03:10:00Z')
  const scope = { workspaceId, actorId: null }
  const age = (days: number) => new Date(clock.getTime() - days * 86_400_000)
  await inWorkspace(db, scope, (tx) =>
    tx
      .insertInto('idempotent_request')
      .values(
        [answersKeptDays - 1, answersKeptDays + 1].map((days) => ({
          workspace_id: workspaceId,
          actor_id: newId(),
          key: newId(),
          operation: 'goals.addObjective',
          request_hash: '',
          response: '{}',
          created_at: age(days),
        })),
      )
      .execute(),
  )
  expect(await perform(parts, tidying)).toBe('done')
  expect((await stored()).schedule.last_counts).toEqual({ answers: 1, letters: 0 })
})
