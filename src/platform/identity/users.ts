import { DomainError } from '#kernel/errors.ts'
import type { Tx } from '#platform/database/database.ts'
import './tables.ts'

export interface NewUser {
  name: string
  email: string
  /** As better-auth's own hasher made it. */
  passwordHash: string
}

export async function findUserByEmail(tx: Tx, email: string) {
  return tx
    .selectFrom('identity_user')
    .select(['id', 'name', 'email'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
}

/**
 * Writes the account in the form in which better-auth keeps one with a password, so that it can
 * be made in the same transaction as the membership it is for.
 *
 * @throws DomainError `identity.email_taken`
 */
export async function insertUser(tx: Tx, user: NewUser, id: string, now: Date): Promise<string> {
  const email = user.email.toLowerCase()
  if (await findUserByEmail(tx, email)) {
    throw new DomainError('conflict', 'identity.email_taken', { params: { email } })
  }
  const times = { created_at: now, updated_at: now }
  await tx
    .insertInto('identity_user')
    .values({ id, name: user.name, email, email_verified: false, ...times })
    .execute()
  await tx
    .insertInto('identity_account')
    .values({
      id,
      user_id: id,
      account_id: id,
      provider_id: 'credential',
      password: user.passwordHash,
      ...times,
    })
    .execute()
  return id
}
