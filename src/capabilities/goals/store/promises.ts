import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { type FeedRow, findFeedRows } from '#platform/feed/rows.ts'

/** Operations that may change what was promised; the index of the feed names the same. */
const promising = sql`f.operation in
  ('goals.changeObjective', 'goals.changeKeyResult', 'goals.removeObjective', 'goals.removeKeyResult',
   'goals.moveObjective', 'management.recordOutcome', 'management.closeCycle')`

/** Who has taken note of each of these entries. */
export async function acknowledgedBy(
  tx: Tx,
  feedIds: readonly number[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  if (feedIds.length === 0) return new Map()
  const { rows } = await sql<{ feedId: number; memberId: string }>`
    select feed_id as "feedId", member_id as "memberId" from acknowledgement
    where workspace_id = current_workspace() and feed_id = any(${feedIds}::bigint[])
      and removed_at is null order by at`.execute(tx)
  const found = new Map<number, string[]>()
  for (const { feedId, memberId } of rows)
    found.set(feedId, [...(found.get(feedId) ?? []), memberId])
  return found
}

interface Question {
  readonly memberId: string
  /** Objectives that mine are aligned with. */
  readonly objectiveIds: readonly string[]
  readonly since: string
  readonly limit: number
}

/** What others changed of these goals and the member has not noted, the latest first. */
export const unnoted = (
  tx: Tx,
  { memberId, objectiveIds, since, limit }: Question,
): Promise<FeedRow[]> =>
  findFeedRows(
    tx,
    sql`${promising} and f.subject_id = any(${objectiveIds}::uuid[])
      and f.at > ${since}::timestamptz and f.actor_id is distinct from ${memberId}::uuid
      and ${notNotedBy(memberId)}
      and not exists (select from feed u
        where u.workspace_id = current_workspace() and u.undoes = f.id)`,
    { limit },
  )

const notNotedBy = (memberId: string): RawBuilder<unknown> => sql`not exists (
  select from acknowledgement a where a.workspace_id = current_workspace() and a.feed_id = f.id
    and a.member_id = ${memberId} and a.removed_at is null)`

/** Objectives that are gone by now, and that were linked with these goals. */
export async function goneBeside(
  tx: Tx,
  goalIds: readonly string[],
  since: string,
): Promise<string[]> {
  if (goalIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct coalesce(k.objective_id, g.other) as id from (
      select to_id as other from goal_link where workspace_id = current_workspace()
        and removed_at > ${since}::timestamptz and from_id = any(${goalIds}::uuid[])
      union select from_id from goal_link where workspace_id = current_workspace()
        and removed_at > ${since}::timestamptz and to_id = any(${goalIds}::uuid[])) g
    left join key_result k on k.workspace_id = current_workspace() and k.id = g.other`.execute(tx)
  return rows.map(({ id }) => id)
}
