import { sql } from 'kysely'
import { type Cycle, goalsStore } from '#capabilities/goals/index.ts'
import type { CalendarDate } from '#kernel/calendar.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import { findWhere } from '#platform/records/records.ts'

/** What the feed is to tell of the sample, and when it happened. */
export type Told = Emitted & { readonly operation: string; readonly at: Date }

export type Ended = Cycle & { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate }

/** The cycle that was closed last; none where none was. */
export async function lastClosed(tx: Tx): Promise<Ended | undefined> {
  const [cycle] = await findWhere(tx, goalsStore.kinds.cycles, sql`closed_at is not null`, {
    orderBy: sql`ends_on desc`,
    limit: 1,
  })
  const { startsOn = null, endsOn = null } = cycle ?? {}
  return cycle && startsOn !== null && endsOn !== null ? { ...cycle, startsOn, endsOn } : undefined
}
