import { writeSync } from 'node:fs'
import { z } from 'zod'
import type { RecurringJob } from '#platform/contract/recurring-job.ts'
import { openDatabase } from '#platform/database/database.ts'
import { deliverLetters, leaveLetters } from '#platform/mail/outbox.ts'
import { newId } from '#platform/runtime/runtime.ts'
import { openQueue } from './queue.ts'

// A server that has nothing but its recurring work, for tests that end it without warning. It says
// on standard output how far it is.

const given = z.object({
  database: z.looseObject({}),
  now: z.coerce.date(),
  /** Where this one never gets further: inside a job, or with a letter half handed over. */
  stuckIn: z.enum(['job', 'letter']).nullable(),
})
export type GivenToProcess = z.input<typeof given>

export const people = ['ada', 'ben', 'cleo']
const hour = 3_600_000
const forever = () => new Promise<never>(() => {})
const say = (line: string) => writeSync(1, `${line}\n`)

/** A letter to each of three people, at each full hour. */
const remind = (stuckIn: string | null): RecurringJob => ({
  name: 'test.remind',
  nextAfter: (after) => new Date(Math.floor(after.getTime() / hour) * hour + hour),
  async run({ tx, workspaceId, dueAt, now }) {
    for (const [at, one] of people.entries()) {
      const reason = `${one} ${dueAt.toISOString()}`
      const letter = { id: newId(), reason, to: `${one}@example.test`, subject: 'Due', text: '' }
      await leaveLetters(tx, workspaceId, now, [{ ...letter, html: '' }])
      if (stuckIn === 'job' && at === 1) {
        say('in the middle')
        await forever()
      }
    }
    return { letters: people.length }
  },
})

if (import.meta.main) {
  const { database, now, stuckIn } = given.parse(JSON.parse(process.argv[2] ?? ''))
  const { db, pool } = await openDatabase({ ...database, max: 4 })
  const send = async ({ to }: { to: string }) => {
    if (stuckIn === 'letter') {
      say('in the middle')
      await forever()
    }
    say(`sent ${to}`)
  }
  await openQueue({
    db,
    pool,
    jobs: [remind(stuckIn)],
    now: () => now,
    newId,
    publicUrl: 'http://localhost:3000',
    canMail: true,
    written: async () => {},
    deliver: () => deliverLetters({ db, now: () => now, send }),
    report: (error) => console.error(error),
    patience: { poll: 0.5, job: 1, look: 1, letters: 1, retry: 1, watch: 1 },
  })
  say('ready')
}
