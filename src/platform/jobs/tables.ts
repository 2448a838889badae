import type { Generated } from 'kysely'

declare module '#platform/database/tables.ts' {
  interface Tables {
    job_schedule: JobScheduleTable
  }
}

export interface JobScheduleTable {
  workspace_id: string
  job: string
  next_at: Date
  last_due_at: Date | null
  last_ended_at: Date | null
  last_outcome: 'done' | 'failed' | null
  last_counts: Readonly<Record<string, number>>
  last_error: string | null
  failures: number
  interruptions: Generated<number>
}
