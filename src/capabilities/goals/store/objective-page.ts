import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findRecord, findWhere, idIn, readRow } from '#platform/records/records.ts'
import { valuesBehind } from '../metrics/store/values-behind.ts'
import {
  type CheckIn,
  checkIns,
  follows,
  keyResults,
  milestones,
  objectives,
  workLinks,
} from './kinds.ts'

/** Points of a history that a chart can show; the whole is listed page by page. */
const longestHistory = 200

/** What the page of an objective needs beyond what is held in memory. */
export async function readObjectivePage(tx: Tx, id: string, moment: Date | null = null) {
  const objective = await findRecord(tx, objectives, id)
  // Of the past also what is gone by now.
  const removed = moment !== null
  const parts = await findWhere(tx, keyResults, sql`objective_id = ${id}`, { removed })
  const ids = parts.map((one) => one.id)
  const histories = await latestCheckIns(tx, ids, moment)
  const latest = [...histories.values()].flatMap(([one]) => one ?? [])
  return {
    objective,
    keyResults: new Map(parts.map((one) => [one.id, one])),
    steps: await findWhere(tx, milestones, idIn('key_result_id', ids), {
      orderBy: sql`position, id`,
      removed,
    }),
    histories,
    drawn: await valuesBehind(tx, latest),
    workLinks: await findWhere(tx, workLinks, sql`objective_id = ${id}`, { orderBy: sql`id` }),
    follows: await findWhere(tx, follows, sql`objective_id = ${id}`),
    wordings: await wordingsOf(tx, id),
    comments: await countComments(tx, id),
  }
}

export type ObjectivePage = Awaited<ReturnType<typeof readObjectivePage>>

/** The latest of each key result, the latest first; what was corrected is left out. */
async function latestCheckIns(
  tx: Tx,
  ids: readonly string[],
  moment: Date | null,
): Promise<Map<string, CheckIn[]>> {
  // What was recorded later was not known then, nor was any correction of it.
  const known =
    moment === null
      ? sql`corrected_by_id is null and removed_at is null`
      : sql`recorded_at <= ${moment} and (removed_at is null or removed_at > ${moment})
          and not exists (select from check_in later
            where later.workspace_id = current_workspace() and later.key_result_id = k.id
              and later.id = check_in.corrected_by_id and later.recorded_at <= ${moment})`
  const columns = checkIns.columns.map(
    ({ name, column }) => sql`c.${sql.ref(column)} as ${sql.ref(name)}`,
  )
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(columns)} from unnest(${ids}::uuid[]) as k(id)
    cross join lateral (
      select * from check_in where workspace_id = current_workspace() and key_result_id = k.id
        and ${known}
      order by at desc, recorded_at desc, id desc limit ${longestHistory}
    ) c order by c.at desc, c.recorded_at desc, c.id desc`.execute(tx)
  return Map.groupBy(
    rows.map((row) => readRow(checkIns, row)),
    ({ keyResultId }) => keyResultId,
  )
}

export interface Wording {
  readonly title: string
  readonly until: Date
  readonly memberId: string | null
  readonly reason: string | null
}

/** Earlier titles, the latest first, with who put another in their place. */
async function wordingsOf(tx: Tx, id: string): Promise<Wording[]> {
  const { rows } = await sql<Wording>`
    select change->'before'->>'title' as title, f.at as until, f.actor_id as "memberId", f.reason
    from feed f cross join lateral jsonb_array_elements(f.changes) change
    where f.workspace_id = current_workspace() and f.subject_kind = 'objective'
      and f.subject_id = ${id} and change->>'id' = ${id}
      and change->'before' ? 'title' and change->'after' ? 'title'
    order by f.id desc limit 50`.execute(tx)
  return rows
}

async function countComments(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from comment
    where workspace_id = current_workspace() and objective_id = ${id} and removed_at is null`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
