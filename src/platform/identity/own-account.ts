import { invalidAt } from '#kernel/errors.ts'
import { asSystem, type Database } from '#platform/database/database.ts'
import type { Auth } from './auth.ts'
import * as contract from './contract.ts'
import { parse } from './entry.ts'
import type { SignedIn } from './sessions.ts'
import { findUserByEmail } from './users.ts'

async function isPassword(auth: Auth, userId: string, password: string): Promise<boolean> {
  const { internalAdapter, password: hasher } = await auth.$context
  const accounts = await internalAdapter.findAccounts(userId)
  const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password
  return typeof hash === 'string' && (await hasher.verify({ hash, password }))
}

/** Whoever could take the account over by its address must know the password. */
async function refuseEmail(
  { auth, db }: { auth: Auth; db: Database },
  user: SignedIn,
  email: string,
  password: string,
): Promise<void> {
  if (!(await isPassword(auth, user.userId, password))) {
    throw invalidAt('currentPassword', 'identity.wrong_password')
  }
  // The library keeps silent about an address that is taken, and would seem to have changed it.
  if (await asSystem(db, (tx) => findUserByEmail(tx, email))) {
    throw invalidAt('email', 'identity.email_in_use', { email })
  }
}

/**
 * Changes one's own name and address for signing in; the session goes on.
 *
 * @throws DomainError `identity.wrong_password`, `identity.email_in_use`, `request.invalid`
 */
export async function changeOwnAccount(
  parts: { auth: Auth; db: Database },
  user: SignedIn,
  headers: Headers,
  raw: unknown,
): Promise<void> {
  const input = parse(contract.ownAccount, raw)
  const email = input.email.toLowerCase()
  const { api } = parts.auth
  if (email !== user.email) await refuseEmail(parts, user, email, input.currentPassword)
  if (input.name !== user.name) await api.updateUser({ headers, body: { name: input.name } })
  if (email !== user.email) await api.changeEmail({ headers, body: { newEmail: email } })
}
