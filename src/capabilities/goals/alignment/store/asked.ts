import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { findWhere } from '#platform/records/records.ts'
import type { AgreementState } from '../rules/agreement.ts'

export interface Batch {
  readonly status: AgreementState | undefined
  /** Only those before this one: ids grow with time. */
  readonly before: string | null
  readonly limit: number
}

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** What was asked and satisfies the condition, the latest first. */
export const findAsked = <R extends Versioned>(
  tx: Tx,
  kind: RecordKind<R>,
  condition: RawBuilder<unknown>,
  { status, before, limit }: Batch,
): Promise<R[]> =>
  findWhere(
    tx,
    kind,
    sql`${condition} and id < ${before ?? lastId}::uuid
      ${status ? sql`and status = ${status}` : sql``}`,
    { orderBy: sql`id desc`, limit },
  )

/** How many remarks each of them has; one without is left out. */
export async function countRemarks(
  tx: Tx,
  subjectIds: readonly string[],
): Promise<Map<string, number>> {
  if (subjectIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; count: number }>`
    select subject_id as id, count(*) as count from alignment_remark
    where workspace_id = current_workspace() and removed_at is null
      and subject_id = any(${subjectIds}::uuid[])
    group by subject_id`.execute(tx)
  return new Map(rows.map(({ id, count }) => [id, Number(count)]))
}

export const anyOf = (column: string, ids: readonly string[]): RawBuilder<unknown> =>
  sql`${sql.ref(column)} = any(${ids}::uuid[])`

/** Open requests and proposals, counted by the goal or unit they are addressed to. */
export async function openByTarget(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select id, count(*)::int as count from (
      select to_id as id from alignment_request where workspace_id = current_workspace()
        and status = 'open' and removed_at is null
      union all
      select objective_id from key_result_proposal where workspace_id = current_workspace()
        and status = 'open' and removed_at is null
    ) asked group by id`.execute(tx)
  return new Map(rows.map(({ id, count }) => [id, count]))
}
