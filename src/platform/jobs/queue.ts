import type { Pool } from 'pg'
import { type Job, PgBoss } from 'pg-boss'
import { queueSchema } from './install.ts'
import { type Due, type JobParts, listDue, perform } from './perform.ts'

export interface QueueParts extends JobParts {
  pool: Pool
  /** Sends what letters are waiting, in all workspaces. */
  deliver(): Promise<void>
  report(error: unknown): void
  /** How long a server that looks for work may be late, in seconds. */
  pollSeconds?: number
}

export interface JobQueue {
  /** Looks for what is due at once instead of at the next minute. */
  look(): Promise<void>
  close(): Promise<void>
}

const look = 'look'
const occurrence = 'occurrence'
const letters = 'letters'

const everyMinute = '* * * * *'

/**
 * Hands what is due to one server among all that share the database. The queue decides who looks and
 * who performs, tries again with growing pauses what failed, and takes over from a server that died;
 * that nothing is performed twice is the doing of `perform` alone.
 */
export async function openQueue(parts: QueueParts): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => parts.pool.query(text, values ? [...values] : []) },
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', parts.report)
  await boss.start()
  const pollingIntervalSeconds = parts.pollSeconds ?? 2

  await boss.createQueue(look, { policy: 'stately', retryLimit: 0, deleteAfterSeconds: 3_600 })
  await boss.createQueue(occurrence, {
    policy: 'stately',
    retryLimit: 8,
    retryDelay: 15,
    retryBackoff: true,
    retryDelayMax: 3_600,
    expireInSeconds: 600,
    deleteAfterSeconds: 3_600,
  })
  await boss.createQueue(letters, { policy: 'stately', retryLimit: 0, deleteAfterSeconds: 3_600 })

  const lookOnce = () => boss.send(look, null, { singletonKey: look })
  await boss.work(look, { pollingIntervalSeconds }, async () => {
    for (const due of await listDue(parts)) {
      await boss.send(occurrence, due, { singletonKey: `${due.workspaceId} ${due.job}` })
    }
    await boss.send(letters, null, { singletonKey: letters })
  })
  await boss.work<Due>(occurrence, { pollingIntervalSeconds }, async (given: Job<Due>[]) => {
    for (const { data } of given) {
      if ((await perform(parts, data)) === 'done')
        await boss.send(letters, null, { singletonKey: letters })
    }
  })
  await boss.work(letters, { pollingIntervalSeconds }, () => parts.deliver())
  await boss.schedule(look, everyMinute)
  await lookOnce()

  return {
    look: async () => void (await lookOnce()),
    close: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}
