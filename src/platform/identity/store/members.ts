import { sql } from 'kysely'
import type { MemberRole } from '#kernel/actor.ts'
import type { Tx } from '#platform/database/database.ts'
import '../tables.ts'

export interface MemberRecord {
  id: string
  userId: string
  role: MemberRole
  personId: string | null
  version: number
}

const memberFields = [
  'id',
  'user_id as userId',
  'role',
  'person_id as personId',
  'version',
] as const

export function findMemberOfUser(tx: Tx, userId: string): Promise<MemberRecord | undefined> {
  return tx
    .selectFrom('member')
    .select(memberFields)
    .where('user_id', '=', userId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

export const findMember = (tx: Tx, id: string): Promise<MemberRecord | undefined> =>
  memberWhere(tx, id, 'is')

/** Whoever was removed, or left. */
export const findRemovedMember = (tx: Tx, id: string): Promise<MemberRecord | undefined> =>
  memberWhere(tx, id, 'is not')

const memberWhere = (tx: Tx, id: string, removed: 'is' | 'is not') =>
  tx
    .selectFrom('member')
    .select(memberFields)
    .where('id', '=', id)
    .where('removed_at', removed, null)
    .forUpdate()
    .executeTakeFirst()

/** The member who is this person of the organisation. */
export async function findMemberOfPerson(tx: Tx, personId: string): Promise<string | null> {
  const found = await tx
    .selectFrom('member')
    .select('id')
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return found?.id ?? null
}

export function listMemberRecords(tx: Tx) {
  return tx
    .selectFrom('member')
    .innerJoin('identity_user', 'identity_user.id', 'member.user_id')
    .select([
      'member.id',
      'member.user_id as userId',
      'member.role',
      'member.person_id as personId',
      'member.version',
      'member.joined_at as joinedAt',
      'identity_user.name',
      'identity_user.email',
    ])
    .where('member.removed_at', 'is', null)
    .orderBy('identity_user.name')
    .execute()
}

export async function countOwners(tx: Tx): Promise<number> {
  const rows = await tx
    .selectFrom('member')
    .select('id')
    .where('role', '=', 'owner')
    .where('removed_at', 'is', null)
    .forUpdate()
    .execute()
  return rows.length
}

/** Somebody who left and comes back keeps the membership they had. */
export async function upsertMember(
  tx: Tx,
  workspaceId: string,
  member: Omit<MemberRecord, 'version'>,
  now: Date,
): Promise<string> {
  const row = await tx
    .insertInto('member')
    .values({
      workspace_id: workspaceId,
      id: member.id,
      user_id: member.userId,
      role: member.role,
      person_id: member.personId,
      seen_feed_id: 0,
      version: 1,
      joined_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'user_id']).doUpdateSet({
        role: member.role,
        person_id: member.personId,
        removed_at: null,
        joined_at: now,
        version: sql`member.version + 1`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updateMember(
  tx: Tx,
  id: string,
  seen: number,
  next: { role: MemberRole; personId: string | null; removedAt: Date | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('member')
    .set({
      role: next.role,
      person_id: next.personId,
      removed_at: next.removedAt,
      version: seen + 1,
    })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
