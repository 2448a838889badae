import type { Actor } from '#kernel/actor.ts'
import { type Database, inWorkspaceReadOnly } from '#platform/database/database.ts'
import type { Auth } from './auth.ts'
import { slugShape } from './contract.ts'
import { findMemberOfUser } from './store/members.ts'
import { findWorkspaceId, getWorkspaceRecord } from './store/workspaces.ts'

export interface SignedIn {
  userId: string
  name: string
  email: string
}

export interface Membership {
  actor: Actor
  timeZone: string
}

interface Kept<T> {
  /** Shared by all who ask while it is being looked up. */
  value: Promise<T>
  until: number
}

/**
 * Who a request comes from. A look-up costs two queries, so answers are kept for a few seconds;
 * `forgetUsers` and `forgetMembers` make a sign-out or a changed role count at once here, and
 * the feed brings changed roles from other servers.
 */
export function openSessions(auth: Auth, db: Database, { keepMs = 15_000, most = 20_000 } = {}) {
  const users = new Map<string, Kept<SignedIn | null>>()
  const members = new Map<string, Kept<Membership | null>>()
  const workspaces = new Map<string, string>()
  let forgotten = 0

  function through<T>(
    cache: Map<string, Kept<T>>,
    key: string,
    now: number,
    look: () => Promise<T>,
  ): Promise<T> {
    const held = cache.get(key)
    if (held && held.until > now) return held.value
    const value = look()
    if (cache.size >= most) cache.clear()
    cache.set(key, { value, until: now + keepMs })
    value.catch(() => {
      if (cache.get(key)?.value === value) cache.delete(key)
    })
    return value
  }

  async function workspaceId(slug: string): Promise<string | null> {
    const held = workspaces.get(slug)
    if (held) return held
    // What cannot be an address is not asked for: the database does not take every text.
    const found = slugShape.test(slug) ? await findWorkspaceId(db, slug) : null
    if (found) workspaces.set(slug, found)
    return found
  }

  async function lookUpMember(slug: string, userId: string): Promise<Membership | null> {
    const id = await workspaceId(slug)
    if (!id) return null
    return inWorkspaceReadOnly(db, { workspaceId: id, actorId: null }, async (tx) => {
      const member = await findMemberOfUser(tx, userId)
      if (!member) return null
      const { timeZone } = await getWorkspaceRecord(tx)
      const { id: memberId, role, personId } = member
      return { actor: { workspaceId: id, memberId, role, personId }, timeZone }
    })
  }

  return {
    async signedIn(cookie: string | undefined, now: Date): Promise<SignedIn | null> {
      if (!cookie?.includes('session_token')) return null
      return through(users, cookie, now.getTime(), async () => {
        const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
        if (!session) return null
        const { id, name, email } = session.user
        return { userId: id, name, email }
      })
    },
    membership: (slug: string, userId: string, now: Date) =>
      through(members, `${slug} ${userId}`, now.getTime(), () => lookUpMember(slug, userId)),
    /** Names and addresses may have changed, or sessions elsewhere ended. */
    forgetUsers(): void {
      forgotten += 1
      users.clear()
    },
    forgetMembers(): void {
      forgotten += 1
      members.clear()
    },
    /** Grows whenever something was forgotten: whoever keeps an answer of this asks again. */
    get forgotten(): number {
      return forgotten
    },
  }
}

export type Sessions = ReturnType<typeof openSessions>
