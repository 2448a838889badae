import { sql } from 'kysely'
import type { MemberRole } from '#kernel/actor.ts'
import { asSystem, type Database, type Tx } from '#platform/database/database.ts'
import '../tables.ts'

export interface InvitationRecord {
  id: string
  role: MemberRole
  email: string | null
  personId: string | null
  createdAt: Date
  expiresAt: Date
  version: number
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
