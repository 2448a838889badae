import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#platform/database/testing.ts'

const { owner } = await testDatabase()

/** Tables that belong to no workspace, each with the reason. */
const globalTables: Readonly<Record<string, string>> = {
  schema_migration: 'says what the schema is, before any workspace exists',
  identity_user: 'one person signs in once and may belong to several workspaces',
  identity_session: 'is read before the workspace is known',
  identity_account: 'holds the password of a user, not of a member',
  identity_verification: 'answers a link from an e-mail, before anyone is signed in',
}

/** The workspaces themselves: their own id is the key. */
const workspaceTable = 'workspace'

interface Table {
  name: string
  secured: boolean
  forced: boolean
  policies: number
  key: string[]
}

const { rows: tables } = await sql<Table>`
  select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    coalesce((
      select array_agg(a.attname::text order by k.position)
      from pg_index i, unnest(i.indkey) with ordinality as k (attnum, position)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary
    ), '{}') as key
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p')
  order by name`.execute(owner)

const tenantTables = tables.filter(({ name }) => !(name in globalTables))

test('the tables that belong to no workspace are the ones named here', () => {
  const present = tables.map(({ name }) => name)
  expect(Object.keys(globalTables).filter((name) => !present.includes(name))).toEqual([])
  expect(tenantTables.length).toBeGreaterThan(0)
})

test('every other table starts its key with the workspace', () => {
  const loose = tenantTables
    .filter(({ name }) => name !== workspaceTable)
    .filter(({ key }) => key[0] !== 'workspace_id')
  expect(loose.map(({ name }) => name)).toEqual([])
})

test('every other table forces row-level security and has a policy', () => {
  const open = tenantTables.filter((table) => !table.secured || !table.forced || !table.policies)
  expect(open.map(({ name }) => name)).toEqual([])
})

test('every policy names the workspace, but for what only the owner of the schema may do', async () => {
  const { rows: policies } = await sql<{ table: string; policy: string }>`
    select c.relname as table, p.polname as policy
    from pg_policy p join pg_class c on c.oid = p.polrelid
    where p.polroles <> array[c.relowner]
      and coalesce(pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid))
        !~ 'current_workspace|app\\.workspace_id'`.execute(owner)
  expect(policies).toEqual([])
})

test('the application can neither change the feed nor the record of migrations', async () => {
  const { rows } = await sql<{ name: string; privilege: string }>`
    select table_name as name, privilege_type as privilege from information_schema.role_table_grants
    where grantee = 'steadfast_app' and (
      table_name = 'feed' and privilege_type not in ('SELECT', 'INSERT')
      or table_name = 'schema_migration' and privilege_type <> 'SELECT'
      or privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES'))`.execute(owner)
  expect(rows).toEqual([])
})
