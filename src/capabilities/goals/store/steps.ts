import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { LinkKind } from '../rules/links.ts'

type Expression = RawBuilder<unknown>

/** A key result serves its objective; an objective serves what it is linked to. */
const served = (node: Expression) => sql`
  select to_id from goal_link where workspace_id = current_workspace() and removed_at is null
    and kind in ('derives', 'contributes') and from_id = ${node}
  union all
  select objective_id from key_result
    where workspace_id = current_workspace() and removed_at is null and id = ${node}`

const needed = (node: Expression) => sql`
  select to_id from goal_link where workspace_id = current_workspace() and removed_at is null
    and kind = 'depends-on' and from_id = ${node}`

/**
 * The steps that lead on from a node, directly and further: whom it serves, or for a dependency
 * what it needs. Read in the transaction that adds the link, so that no circle slips in between.
 */
export async function findSteps(
  tx: Tx,
  kind: LinkKind,
  from: string,
): Promise<Map<string, string[]>> {
  const next = kind === 'depends-on' ? needed : served
  const { rows } = await sql<{ from_id: string; to_id: string }>`
    with recursive way(from_id, to_id) as (
      select ${from}::uuid, step.to_id from (${next(sql`${from}::uuid`)}) step
      union
      select way.to_id, step.to_id from way cross join lateral (${next(sql`way.to_id`)}) step
    )
    select from_id, to_id from way`.execute(tx)
  const steps = new Map<string, string[]>()
  for (const { from_id, to_id } of rows) steps.set(from_id, [...(steps.get(from_id) ?? []), to_id])
  return steps
}
