import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { inWorkspace } from '#platform/database/database.ts'
import { testDatabase } from '#platform/database/testing.ts'
import { insertWorkspace } from '#platform/identity/store/workspaces.ts'
import { newId } from '#platform/runtime/runtime.ts'
import { type GivenToProcess, people } from './testing-process.ts'

// Servers as they die: processes of their own, ended by the system in the middle of recurring work.

const { db, application } = await testDatabase()
const patient = { timeout: 60_000 }
const at = (time: string) => new Date(`2026-03-02T${time}:00Z`)
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

let workspaceId = ''
const inIt = <T>(run: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(db, { workspaceId, actorId: null }, run)

const schedule = () => inIt((tx) => tx.selectFrom('job_schedule').selectAll().executeTakeFirst())
const letters = () =>
  inIt((tx) => tx.selectFrom('mail_outbox').select(['recipient', 'sent_at']).execute())

interface Server {
  said: string[]
  /** Until it says this. */
  says(line: string): Promise<void>
  kill(): Promise<void>
}

function begin(time: string, stuckIn: GivenToProcess['stuckIn'] = null): Server {
  const given: GivenToProcess = { database: { ...application }, now: at(time), stuckIn }
  const script = join(import.meta.dirname, 'testing-process.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const said: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line)
    child.emit('said')
  })
  return {
    said,
    async says(line) {
      while (!said.includes(line)) await once(child, 'said')
    },
    async kill() {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      running.delete(child)
    },
  }
}

const sentBy = ({ said }: Server): string[] =>
  said.flatMap((line) => /^sent (\S+)@/.exec(line)?.[1] ?? []).toSorted()

beforeEach(async () => {
  workspaceId = newId()
  const slug = `w-${workspaceId.slice(24)}`
  const place = { locale: 'en', timeZone: 'UTC', weekStartsOn: 1 } as const
  const workspace = { id: workspaceId, slug, name: 'Acme', isSample: false, ...place }
  await inIt(async (tx) => {
    await insertWorkspace(tx, workspace, at('08:00'))
    const due = { job: 'test.remind', next_at: at('09:00'), last_counts: {}, failures: 0 }
    await tx
      .insertInto('job_schedule')
      .values({ workspace_id: workspaceId, ...due })
      .execute()
  })
})

test('a job whose server is killed midway is done by another, once', async () => {
  const first = begin('09:00', 'job')
  await first.says('in the middle')
  await first.kill()
  // Nothing of it is there: neither the letters that were written, nor a word that it was done.
  expect(await letters()).toEqual([])
  expect(await schedule()).toMatchObject({ next_at: at('09:00'), last_outcome: null })

  const second = begin('09:01')
  for (const one of people) await second.says(`sent ${one}@example.test`)
  await expect
    .poll(async () => (await letters()).every(({ sent_at }) => sent_at), patient)
    .toBe(true)
  await second.kill()
  expect(sentBy(second)).toEqual(people)
  expect(sentBy(first)).toEqual([])
  expect(await letters()).toHaveLength(people.length)
  expect(await schedule()).toMatchObject({
    next_at: at('10:00'),
    last_outcome: 'done',
    last_counts: { letters: people.length },
    failures: 0,
    interruptions: 1,
  })

  // The next time comes round as if nothing had been.
  const third = begin('10:00')
  await third.says('sent ada@example.test')
  await expect.poll(async () => (await schedule())?.next_at, patient).toEqual(at('11:00'))
  await third.kill()
  expect((await schedule())?.interruptions).toBe(0)
}, 120_000)

test('letters whose server is killed before it handed them over are sent by another', async () => {
  const first = begin('09:00', 'letter')
  await first.says('in the middle')
  await first.kill()
  expect(await letters()).toHaveLength(people.length)
  // The dead one has a lease on them, which is over by then.
  const second = begin('09:10')
  for (const one of people) await second.says(`sent ${one}@example.test`)
  await expect
    .poll(async () => (await letters()).every(({ sent_at }) => sent_at), patient)
    .toBe(true)
  await second.kill()
  expect(sentBy(second)).toEqual(people)
}, 120_000)
