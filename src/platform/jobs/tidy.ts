import { nextDaily } from '#kernel/zoned-time.ts'
import type { RecurringJob } from '#platform/contract/recurring-job.ts'

const dayMs = 86_400_000

/** An answer is kept for those who ask again after a lost connection, not for ever. */
export const answersKeptDays = 7
const lettersKeptDays = 90

/** In the small hours, when nobody waits. */
const tidyAt = 3 * 60 + 10

/** Throws away what only mattered for a while. */
export const tidy: RecurringJob = {
  name: 'workspace.tidy',
  nextAfter: (after, { timeZone }) => nextDaily(timeZone, after, tidyAt),
  async run({ tx, now }) {
    const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)
    const answers = await tx
      .deleteFrom('idempotent_request')
      .where('created_at', '<', daysAgo(answersKeptDays))
      .executeTakeFirst()
    const letters = await tx
      .deleteFrom('mail_outbox')
      .where('created_at', '<', daysAgo(lettersKeptDays))
      .executeTakeFirst()
    return { answers: Number(answers.numDeletedRows), letters: Number(letters.numDeletedRows) }
  },
}
