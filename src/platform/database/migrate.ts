import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { applicationRole, clientConfig, type DatabaseOptions } from './connection.ts'
import { refuseBoundlessLogin } from './privileges.ts'
import { codeOf, DatabaseSetupError, messageOf } from './setup-error.ts'

export const migrationsFolder = fileURLToPath(new URL('../../../db/migrations', import.meta.url))

interface Migration {
  name: string
  sha256: string
  statements: string
}

/** Nodes that start together migrate one after the other. */
const migrationLock = 8_246_010

const undefinedTable = '42P01'

export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sql'))
    .map((entry) => entry.name)
    .sort()
  return names.map((name) => {
    const statements = readFileSync(`${folder}/${name}`, 'utf8')
    return { name, statements, sha256: createHash('sha256').update(statements).digest('hex') }
  })
}

interface Applied {
  name: string
  sha256: string
}

async function appliedOf(client: Client): Promise<Applied[]> {
  try {
    const query = 'select name, sha256 from schema_migration order by name'
    return (await client.query<Applied>(query)).rows
  } catch (error) {
    if (codeOf(error) === undefinedTable) return []
    throw error
  }
}

/** What was applied is history: it must still be there, unchanged, and nothing may slip in before it. */
function pendingAfter(applied: Applied[], migrations: Migration[]): Migration[] {
  applied.forEach(({ name, sha256 }, index) => {
    const present = migrations[index]
    if (present?.name === name && present.sha256 === sha256) return
    const known = migrations.find((migration) => migration.name === name)
    if (!known) {
      throw new DatabaseSetupError(
        `Migration ${name} was applied to this database and is missing here. ` +
          'This version of Steadfast is older than the database: use the newer one.',
      )
    }
    if (known.sha256 !== sha256) {
      throw new DatabaseSetupError(
        `Migration ${name} was changed after it was applied. Restore the file and put the change into a new migration.`,
      )
    }
    throw new DatabaseSetupError(
      `Migration ${present?.name} sorts before ${name}, which was applied already. Give it a higher number.`,
    )
  })
  return migrations.slice(applied.length)
}

/** The application may read and write every table to come; a migration takes back what it should not. */
const prepare = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${applicationRole}') then
      create role ${applicationRole} nologin;
    end if;
    begin
      execute format('grant ${applicationRole} to %I', current_user);
    exception when insufficient_privilege then
      null; -- the application then has a login of its own
    end;
  end $$;
  create table if not exists schema_migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  );
  grant usage on schema public to ${applicationRole};
  alter default privileges in schema public grant select, insert, update, delete on tables to ${applicationRole};
  alter default privileges in schema public grant usage, select on sequences to ${applicationRole}`

async function apply(client: Client, migration: Migration): Promise<void> {
  const record = 'insert into schema_migration (name, sha256) values ($1, $2)'
  await client.query('begin')
  try {
    await client.query(migration.statements)
    await client.query(record, [migration.name, migration.sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new DatabaseSetupError(
      `Migration ${migration.name} failed and left nothing behind: ${messageOf(error)}`,
      { cause: error },
    )
  }
}

async function applyAll(client: Client, migrations: Migration[]): Promise<string[]> {
  await client.query(`select pg_advisory_lock(${migrationLock})`)
  await client.query(prepare)
  const pending = pendingAfter(await appliedOf(client), migrations)
  for (const migration of pending) await apply(client, migration)
  return pending.map(({ name }) => name)
}

/**
 * Brings the schema up to date; a database that is so already costs one query.
 *
 * @returns the names of the migrations applied now
 * @throws DatabaseSetupError when history was changed or a migration fails
 */
export async function migrate(
  owner: DatabaseOptions,
  folder = migrationsFolder,
): Promise<string[]> {
  const migrations = readMigrations(folder)
  const client = new Client(clientConfig({ ...owner, role: 'owner' }))
  client.on('error', () => {}) // what was asked fails by itself
  await client.connect()
  try {
    await refuseBoundlessLogin(client)
    const applied = await appliedOf(client)
    if (applied.length > 0 && pendingAfter(applied, migrations).length === 0) return []
    return await applyAll(client, migrations)
  } finally {
    await client.end()
  }
}
