import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findWhere } from '#platform/records/records.ts'
import { type Comment, comments, follows } from './kinds.ts'

const mostMentions = 50

/** Comments that name the member and that the member has neither answered nor reacted to. */
const namesUnanswered = (memberId: RawBuilder<unknown>) => sql`
  comment.mentions @> array[${memberId}]::uuid[] and comment.author_id is distinct from ${memberId}
  and not exists (select from comment answer where answer.workspace_id = current_workspace()
    and answer.objective_id = comment.objective_id and answer.author_id = ${memberId}
    and answer.created_at > comment.created_at and answer.removed_at is null)
  and not exists (select from reaction where reaction.workspace_id = current_workspace()
    and reaction.comment_id = comment.id and reaction.member_id = ${memberId}
    and reaction.removed_at is null)`

/** The latest first. */
export const openMentions = (tx: Tx, memberId: string): Promise<Comment[]> =>
  findWhere(tx, comments, namesUnanswered(sql`${memberId}::uuid`), {
    orderBy: sql`created_at desc, id desc`,
    limit: mostMentions,
  })

/** Objectives with such comments, by member; members whom none names are left out. */
export async function mentionsWaiting(
  tx: Tx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ memberId: string; objectiveIds: string[] }>`
    select m.id as "memberId", array_agg(comment.objective_id::text) as "objectiveIds"
    from unnest(${memberIds}::uuid[]) as m (id)
    join comment on comment.workspace_id = current_workspace() and comment.removed_at is null
      and ${namesUnanswered(sql`m.id`)}
    group by m.id`.execute(tx)
  return new Map(rows.map(({ memberId, objectiveIds }) => [memberId, objectiveIds]))
}

export const followedBy = async (tx: Tx, memberId: string): Promise<string[]> => {
  const found = await findWhere(tx, follows, sql`member_id = ${memberId}`)
  return found.map(({ objectiveId }) => objectiveId)
}

/** Objectives the member follows, or has proposed a key result to: what becomes of it is news. */
export async function heardBy(tx: Tx, memberId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select objective_id as id from follow where workspace_id = current_workspace()
      and member_id = ${memberId} and removed_at is null
    union select objective_id from key_result_proposal where workspace_id = current_workspace()
      and created_by = ${memberId} and removed_at is null`.execute(tx)
  return rows.map(({ id }) => id)
}
