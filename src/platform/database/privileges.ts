import type { Pool } from 'pg'
import { applicationRole } from './connection.ts'
import { DatabaseSetupError } from './setup-error.ts'

interface Privileges {
  name: string
  superuser: boolean
  bypass: boolean
  owner: boolean
}

/** The role in effect, and whether it owns a table directly or through another role. */
const privilegesInEffect = `
  select current_user as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
    exists (
      select from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname = 'public'
        and pg_has_role(r.oid, c.relowner, 'usage')
    ) as owner
  from pg_roles r where r.rolname = current_user`

function reasonAgainst(role: Privileges): string | undefined {
  if (role.superuser) return 'is a superuser'
  if (role.bypass) return 'has BYPASSRLS'
  if (role.owner) return 'owns tables of the application'
  return undefined
}

/** Row-level security keeps workspaces apart only for a role that cannot lift it. */
export async function refusePrivileges(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Privileges>(privilegesInEffect)
  const role = rows[0]
  const reason = role && reasonAgainst(role)
  if (reason) {
    throw new DatabaseSetupError(
      `The application would run as "${role.name}", which ${reason}: row-level security would not hold. ` +
        `Let the login in DATABASE_URL be a member of "${applicationRole}", and take this away from that role.`,
    )
  }
}
