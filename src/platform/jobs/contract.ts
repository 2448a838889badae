import { z } from 'zod'
import { defineOperation } from '#platform/contract/operation.ts'

const job = z.object({
  /** Stable, such as `management.remind`. */
  name: z.string(),
  /** When it comes round next; null until the server has seen the workspace once. */
  nextAt: z.string().nullable(),
  lastDueAt: z.string().nullable(),
  lastEndedAt: z.string().nullable(),
  outcome: z.enum(['done', 'failed']).nullable(),
  /** What it did the last time, in numbers. */
  counts: z.record(z.string(), z.number()),
  error: z.string().nullable(),
  /** How often in a row it failed. */
  failures: z.int(),
  /** How often the last time was broken off by the end of a server, and taken up again. */
  interruptions: z.int(),
})

export const listJobs = defineOperation({
  id: 'jobs.listJobs',
  effect: 'read',
  summary: 'What comes round by itself in this workspace, how it went, and whether letters go out.',
  input: z.object({}),
  output: z.object({
    jobs: z.array(job),
    mail: z.object({
      isSetUp: z.boolean(),
      from: z.string().nullable(),
      waiting: z.int(),
      /** Given up in the last thirty days. */
      failed: z.int(),
      lastError: z.string().nullable(),
    }),
  }),
  errors: [],
})

export const runJob = defineOperation({
  id: 'jobs.runJob',
  effect: 'write',
  summary: 'Makes a recurring job due now instead of at its next time.',
  input: z.object({ name: z.string().max(100) }),
  output: z.object({ name: z.string() }),
  errors: ['jobs.job_not_found'],
})

export const sendTestLetter = defineOperation({
  id: 'jobs.sendTestLetter',
  effect: 'write',
  summary: 'Sends a letter to the caller, to see whether letters arrive.',
  input: z.object({}),
  output: z.object({ to: z.string() }),
  errors: ['jobs.mail_not_set_up'],
})
