import type { Locale } from '#kernel/actor.ts'
import { locales } from '#kernel/actor.ts'
import type { Place } from '#platform/contract/recurring-job.ts'
import type { Tx } from '#platform/database/database.ts'

export interface PlaceRecord {
  workspaceName: string
  slug: string
  locale: Locale
  place: Place
}

/** What a job needs to know of the workspace this transaction is in. */
export async function placeOf(tx: Tx): Promise<PlaceRecord> {
  const row = await tx
    .selectFrom('workspace')
    .select(['name', 'slug', 'locale', 'time_zone', 'week_starts_on'])
    .executeTakeFirstOrThrow()
  return {
    workspaceName: row.name,
    slug: row.slug,
    locale: locales.find((one) => one === row.locale) ?? 'en',
    place: { timeZone: row.time_zone, weekStartsOn: row.week_starts_on },
  }
}
