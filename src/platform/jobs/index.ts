import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import type { Capability } from '#platform/contract/capability.ts'
import { implementRead, implementWrite } from '#platform/contract/implementation.ts'
import type { RecurringJob } from '#platform/contract/recurring-job.ts'
import type { Tx } from '#platform/database/database.ts'
import { leaveLetters } from '#platform/mail/outbox.ts'
import * as contract from './contract.ts'
import { errors as en, letters as lettersEn } from './messages/en.ts'
import { letters as lettersZh, errors as zh } from './messages/zh-CN.ts'
import { placeOf } from './place.ts'
import { mayLookAfterJobs } from './policy.ts'
import './tables.ts'

export interface JobsParts {
  jobs: readonly RecurringJob[]
  /** Who letters come from; null where none can be sent. */
  mailFrom: string | null
}

const nothing = () => undefined
const thirtyDays = 30 * 86_400_000

interface Letters {
  waiting: number
  failed: number
  last_error: string | null
}

async function lettersOf(tx: Tx, now: Date): Promise<Letters> {
  const since = new Date(now.getTime() - thirtyDays)
  const { rows } = await sql<Letters>`
    select count(*) filter (where sent_at is null and failed_at is null)::int as waiting,
      count(*) filter (where failed_at > ${since})::int as failed,
      (array_agg(last_error order by created_at desc) filter (where last_error is not null))[1] as last_error
    from mail_outbox where sent_at is null`.execute(tx)
  return rows[0] ?? { waiting: 0, failed: 0, last_error: null }
}

const text = (moment: Date | null | undefined): string | null => moment?.toISOString() ?? null

const listJobs = ({ jobs, mailFrom }: JobsParts) =>
  implementRead(contract.listJobs, {
    load: nothing,
    may: mayLookAfterJobs,
    run: (context) =>
      context.read(async (tx) => {
        const rows = await tx.selectFrom('job_schedule').selectAll().execute()
        const byName = new Map(rows.map((row) => [row.job, row]))
        const letters = await lettersOf(tx, context.now)
        return {
          jobs: jobs.map(({ name }) => {
            const row = byName.get(name)
            return {
              name,
              nextAt: text(row?.next_at),
              lastDueAt: text(row?.last_due_at),
              lastEndedAt: text(row?.last_ended_at),
              outcome: row?.last_outcome ?? null,
              counts: row?.last_counts ?? {},
              error: row?.last_error ?? null,
              failures: row?.failures ?? 0,
              interruptions: row?.interruptions ?? 0,
            }
          }),
          mail: {
            isSetUp: mailFrom !== null,
            from: mailFrom,
            waiting: letters.waiting,
            failed: letters.failed,
            lastError: letters.last_error,
          },
        }
      }),
  })

const runJob = ({ jobs }: JobsParts) =>
  implementWrite(contract.runJob, {
    load: nothing,
    may: mayLookAfterJobs,
    async run({ tx, actor, now }, { name }) {
      if (!jobs.some((job) => job.name === name)) throw notFound('jobs.job_not_found')
      await tx
        .insertInto('job_schedule')
        .values({
          workspace_id: actor.workspaceId,
          job: name,
          next_at: now,
          last_counts: {},
          failures: 0,
        })
        .onConflict((conflict) =>
          conflict.columns(['workspace_id', 'job']).doUpdateSet({ next_at: now }),
        )
        .execute()
      return { name }
    },
  })

const sendTestLetter = ({ mailFrom }: JobsParts) =>
  implementWrite(contract.sendTestLetter, {
    load: nothing,
    may: mayLookAfterJobs,
    async run({ tx, actor, now, newId, locale }) {
      if (mailFrom === null) throw new DomainError('conflict', 'jobs.mail_not_set_up')
      const { workspaceName } = await placeOf(tx)
      const { email } = await tx
        .selectFrom('member')
        .innerJoin('identity_user', 'identity_user.id', 'member.user_id')
        .select('identity_user.email')
        .where('member.id', '=', actor.memberId)
        .executeTakeFirstOrThrow()
      const words = (locale === 'zh-CN' ? lettersZh : lettersEn).test
      const said = words.text(workspaceName)
      const id = newId()
      await leaveLetters(tx, actor.workspaceId, now, [
        {
          id,
          reason: `test ${id}`,
          to: email,
          subject: words.subject(workspaceName),
          text: said,
          html: `<p>${said.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
        },
      ])
      return { to: email }
    },
  })

/** What comes round by itself, for those who look after the workspace. */
export const jobsCapability = (parts: JobsParts): Capability => ({
  name: 'jobs',
  implementations: [listJobs(parts), runJob(parts), sendTestLetter(parts)],
  errors: { en, 'zh-CN': zh },
})
