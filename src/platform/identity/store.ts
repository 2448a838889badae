import { sql } from 'kysely'
import type { MemberRole } from '#kernel/actor.ts'
import { asSystem, type Database, type Tx } from '#platform/database/database.ts'
import type { Membership, Thresholds } from './contract.ts'
import './tables.ts'

export interface WorkspaceRecord {
  id: string
  slug: string
  name: string
  locale: string
  timeZone: string
  weekStartsOn: number
  isSample: boolean
  thresholds: Thresholds | null
  version: number
}

export interface MemberRecord {
  id: string
  userId: string
  role: MemberRole
  personId: string | null
  version: number
}

export interface InvitationRecord {
  id: string
  role: MemberRole
  email: string | null
  personId: string | null
  createdAt: Date
  expiresAt: Date
  version: number
}

const workspaceFields = [
  'id',
  'slug',
  'name',
  'locale',
  'time_zone as timeZone',
  'week_starts_on as weekStartsOn',
  'is_sample as isSample',
  'version',
  sql<Thresholds | null>`settings -> 'thresholds'`.as('thresholds'),
] as const

export async function findWorkspaceId(db: Database, slug: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null
  }>`select workspace_by_slug(${slug}) as id`.execute(db)
  return rows[0]?.id ?? null
}

/** The account of an e-mail address, in any case; null if there is none. */
export async function findUserId(db: Database, email: string): Promise<string | null> {
  const found = await db
    .selectFrom('identity_user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return found?.id ?? null
}

export async function workspacesOf(db: Database, userId: string): Promise<Membership[]> {
  const { rows } = await sql<Membership>`select * from workspaces_of_user(${userId})`.execute(db)
  return rows
}

export async function countWorkspaces(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count_workspaces() as count`.execute(db)
  return rows[0]?.count ?? 0
}

export function getWorkspaceRecord(tx: Tx): Promise<WorkspaceRecord> {
  return tx.selectFrom('workspace').select(workspaceFields).executeTakeFirstOrThrow()
}

export async function insertWorkspace(
  tx: Tx,
  workspace: Omit<WorkspaceRecord, 'version' | 'thresholds'>,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('workspace')
    .values({
      id: workspace.id,
      slug: workspace.slug,
      name: workspace.name,
      locale: workspace.locale,
      time_zone: workspace.timeZone,
      week_starts_on: workspace.weekStartsOn,
      is_sample: workspace.isSample,
      settings: '{}',
      extra: '{}',
      version: 1,
      created_at: now,
    })
    .execute()
}

/** False when the version seen is no longer the stored one. */
export async function updateWorkspace(
  tx: Tx,
  next: WorkspaceRecord,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('workspace')
    .set({
      name: next.name,
      locale: next.locale,
      time_zone: next.timeZone,
      week_starts_on: next.weekStartsOn,
      settings: sql`settings || ${JSON.stringify({ thresholds: next.thresholds })}::jsonb`,
      version: seen + 1,
    })
    .where('id', '=', next.id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
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

const invitationFields = [
  'id',
  'role',
  'email',
  'person_id as personId',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'version',
] as const

export function listOpenInvitations(tx: Tx, now: Date): Promise<InvitationRecord[]> {
  return openInvitations(tx, now).orderBy('created_at').execute()
}

const openInvitations = (tx: Tx, now: Date) =>
  tx
    .selectFrom('invitation')
    .select(invitationFields)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)

export function findOpenInvitation(tx: Tx, id: string, now: Date) {
  return openInvitations(tx, now).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findInvitationByToken(db: Database, tokenHash: string) {
  return asSystem(db, async (tx) => {
    const { rows } = await sql<{ workspace_id: string; id: string }>`
      select * from invitation_by_token(${tokenHash})`.execute(tx)
    return rows[0]
  })
}

export async function insertInvitation(
  tx: Tx,
  workspaceId: string,
  invitation: InvitationRecord & { tokenHash: string; invitedBy: string | null },
): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      workspace_id: workspaceId,
      id: invitation.id,
      token_hash: invitation.tokenHash,
      role: invitation.role,
      email: invitation.email,
      person_id: invitation.personId,
      invited_by: invitation.invitedBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      version: invitation.version,
    })
    .execute()
}

/** Revoked before anybody joined by it, and still within its days. */
export function findRevokedInvitation(tx: Tx, id: string, now: Date) {
  return tx
    .selectFrom('invitation')
    .select(invitationFields)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is not', null)
    .where('expires_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
}

export async function closeInvitation(
  tx: Tx,
  id: string,
  how: 'accepted_at' | 'revoked_at',
  at: Date | null,
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ [how]: at, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
}
