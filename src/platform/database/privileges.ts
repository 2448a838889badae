import type { Client, Pool } from 'pg'
import { applicationRole } from './connection.ts'
import { DatabaseSetupError } from './setup-error.ts'

interface Powers {
  name: string
  superuser: boolean
  bypass: boolean
}

interface Privileges {
  /** Who logged in: `reset role` leads any query back to it. */
  login: Powers
  /** The role in effect. */
  effect: Powers
  /** Whether the role in effect owns a table directly or through another role. */
  owner: boolean
}

const powersOf = (role: string): string => `
  (select json_build_object('name', rolname, 'superuser', rolsuper, 'bypass', rolbypassrls)
   from pg_roles where rolname = ${role})`

const privilegesInEffect = `
  select ${powersOf('session_user')} as login, ${powersOf('current_user')} as effect,
    exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = 'public'
        and pg_has_role(current_user, c.relowner, 'usage')
    ) as owner`

function reasonAgainst({ superuser, bypass }: Powers): string | undefined {
  if (superuser) return 'is a superuser'
  return bypass ? 'has BYPASSRLS' : undefined
}

function refuseLogin(login: Powers): void {
  const reason = reasonAgainst(login)
  if (!reason) return
  throw new DatabaseSetupError(
    `The login "${login.name}" in DATABASE_URL ${reason}: whatever role the application steps down to, ` +
      'one "reset role" would lead out of row-level security. Give it a login without such powers that owns ' +
      'the database; docs/operations.md says how ("A database of your own").',
  )
}

/** @throws DatabaseSetupError before a login without limits comes to own the schema */
export async function refuseBoundlessLogin(client: Client): Promise<void> {
  const { rows } = await client.query<{ login: Powers }>(
    `select ${powersOf('session_user')} as login`,
  )
  if (rows[0]) refuseLogin(rows[0].login)
}

/** Row-level security keeps workspaces apart only for a role that cannot lift it. */
export async function refusePrivileges(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Privileges>(privilegesInEffect)
  const [found] = rows
  if (!found) return
  refuseLogin(found.login)
  const { effect, owner } = found
  const reason = reasonAgainst(effect) ?? (owner ? 'owns tables of the application' : undefined)
  if (reason) {
    throw new DatabaseSetupError(
      `The application would run as "${effect.name}", which ${reason}: row-level security would not hold. ` +
        `Let the login in DATABASE_URL be a member of "${applicationRole}", and take this away from that role.`,
    )
  }
}
