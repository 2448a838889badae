import type { Pool } from 'pg'
import { type JobWithMetadata, PgBoss, type Queue } from 'pg-boss'
import { queueSchema } from './install.ts'
import { type Due, type JobParts, listDue, perform } from './perform.ts'

export interface QueueParts extends JobParts {
  pool: Pool
  /** Sends what letters are waiting, in all workspaces. */
  deliver(): Promise<void>
  report(error: unknown): void
  patience?: Partial<typeof usualPatience>
}

/** How long is waited for what, in seconds. */
const usualPatience = {
  /** A server that looks for work may be late by so much. */
  poll: 2,
  /** After so long a job is taken from a server that does not end it, and given to another. */
  job: 600,
  /** The same of looking for what is due. */
  look: 60,
  /** As long as the lease that a server has on the letters it sends. */
  letters: 300,
  /** The first pause after a failure; it doubles. */
  retry: 15,
  /** Between two looks at what was begun and not ended. */
  watch: 60,
}

export interface JobQueue {
  /** Looks for what is due at once instead of at the next minute. */
  look(): Promise<void>
  close(): Promise<void>
}

const look = 'look'
/** One of a job in a workspace is queued, begun or tried again at a time: how often it was begun is known. */
const occurrence = 'perform'
const letters = 'letters'

const everyMinute = '* * * * *'

/**
 * Hands what is due to one server among all that share the database. The queue decides who looks and
 * who performs, tries again with growing pauses what failed, and takes over from a server that died;
 * that nothing is performed twice is the doing of `perform` alone.
 */
export async function openQueue(parts: QueueParts): Promise<JobQueue> {
  const patience = { ...usualPatience, ...parts.patience }
  const boss = new PgBoss({
    db: { executeSql: (text, values) => parts.pool.query(text, values ? [...values] : []) },
    schema: queueSchema,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: patience.watch,
    monitorIntervalSeconds: patience.watch,
  })
  boss.on('error', parts.report)
  await boss.start()
  const pollingIntervalSeconds = patience.poll

  // A queue that is there keeps how it was made; how long it waits may have changed since.
  const queue = async (
    name: string,
    policy: 'stately' | 'exclusive',
    options: Omit<Queue, 'name' | 'policy' | 'partition'>,
  ) => {
    const lasting = { ...options, deleteAfterSeconds: 3_600 }
    await boss.createQueue(name, { policy, ...lasting })
    await boss.updateQueue(name, lasting)
  }
  await queue(look, 'stately', { retryLimit: 0, expireInSeconds: patience.look })
  await queue(occurrence, 'exclusive', {
    retryLimit: 8,
    retryDelay: patience.retry,
    retryBackoff: true,
    // Whoever presses “Run now” is told that it runs within a minute.
    retryDelayMax: 60,
    expireInSeconds: patience.job,
  })
  await queue(letters, 'stately', { retryLimit: 0, expireInSeconds: patience.letters })

  const lookOnce = () => boss.send(look, null, { singletonKey: look })
  await boss.work(look, { pollingIntervalSeconds }, async () => {
    for (const due of await listDue(parts)) {
      await boss.send(occurrence, due, { singletonKey: `${due.workspaceId} ${due.job}` })
    }
    await boss.send(letters, null, { singletonKey: letters })
  })
  const counted = { pollingIntervalSeconds, includeMetadata: true } as const
  await boss.work(occurrence, counted, async (given: JobWithMetadata<Due>[]) => {
    for (const { data, retryCount } of given) {
      if ((await perform(parts, data, retryCount)) === 'done')
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
