import type { Client } from 'pg'
import { applicationRole, ownerRole } from './connection.ts'

/** Two first starts may get here at the same moment. */
const setUpLock = 8_246_003

const missing = (role: string): string =>
  `not exists (select from pg_roles where rolname = '${role}')`

const createRoles = `
  do $$ begin
    if ${missing(ownerRole)} then create role ${ownerRole} login; end if;
    if ${missing(applicationRole)} then create role ${applicationRole} login; end if;
    if not pg_has_role('${ownerRole}', '${applicationRole}', 'member') then
      grant ${applicationRole} to ${ownerRole};
    end if;
  end $$`

/** A database of its own, entered by nobody but the two roles that need it. */
export async function createDatabase(
  administrator: Client,
  name: string,
  template = 'template1',
): Promise<void> {
  await administrator.query(`create database "${name}" owner ${ownerRole} template "${template}"`)
  await administrator.query(`revoke all on database "${name}" from public`)
  await administrator.query(`grant connect on database "${name}" to ${applicationRole}`)
}

/** The owner of the schema, who migrates, and the login that has its grants and nothing more. */
export async function createRolesAndDatabase(
  administrator: Client,
  database: string,
): Promise<void> {
  await administrator.query(`select pg_advisory_lock(${setUpLock})`)
  try {
    await administrator.query(createRoles)
    const { rowCount } = await administrator.query('select from pg_database where datname = $1', [
      database,
    ])
    if (rowCount === 0) await createDatabase(administrator, database)
  } finally {
    await administrator.query(`select pg_advisory_unlock(${setUpLock})`)
  }
}
