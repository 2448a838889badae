import { sql } from 'kysely'
import { inWorkspaceReadOnly, type Tx } from '#platform/database/database.ts'
import type { World } from './world.ts'

export interface StoredRecord {
  table: string
  id: string
  /** null in a table whose records have none. */
  version: number | null
}

interface Column {
  table: string
  column: string
}

/** The columns of every table of the schema, from the catalogue of the database itself. */
export async function columnsOf(tx: Tx): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select c.relname as "table", a.attname as "column"
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`.execute(tx)
  return rows
}

/** Every record of a workspace that has an id. */
export async function recordsOf(
  { database }: Pick<World, 'database'>,
  workspaceId: string,
): Promise<Map<string, StoredRecord>> {
  const records = new Map<string, StoredRecord>()
  await inWorkspaceReadOnly(database.db, { workspaceId, actorId: null }, async (tx) => {
    const tables = Map.groupBy(await columnsOf(tx), ({ table }) => table)
    for (const [table, columns] of tables) {
      const names = new Set(columns.map(({ column }) => column))
      if (!names.has('workspace_id') || !names.has('id')) continue
      const version = names.has('version') ? sql`version` : sql`null::integer`
      const { rows } = await sql<{ id: string; version: number | null }>`
        select id::text as id, ${version} as version from ${sql.table(table)}`.execute(tx)
      for (const row of rows) records.set(row.id, { table, ...row })
    }
    const { rows } = await sql<{ version: number }>`select version from workspace`.execute(tx)
    const record = { table: 'workspace', id: workspaceId, version: rows[0]?.version ?? null }
    records.set(workspaceId, record)
  })
  return records
}

export async function lastEntriesOf(
  { database }: Pick<World, 'database'>,
  workspaceId: string,
): Promise<Map<string, number>> {
  const { rows } = await inWorkspaceReadOnly(database.db, { workspaceId, actorId: null }, (tx) =>
    sql<{ subject: string; id: number }>`
      select subject_id as subject, max(id) as id from feed group by subject_id`.execute(tx),
  )
  return new Map(rows.map(({ subject, id }) => [subject, Number(id)]))
}

/** How many rows each table holds and a digest of them: the same only if nothing was stored. */
export async function contentsOf(
  { database }: Pick<World, 'database'>,
  workspaceId: string,
): Promise<Record<string, string>> {
  const contents: Record<string, string> = {}
  await inWorkspaceReadOnly(database.db, { workspaceId, actorId: null }, async (tx) => {
    const tables = new Set((await columnsOf(tx)).map(({ table }) => table))
    // Who is signed in changes by itself; the history of the schema is not the application's.
    for (const table of ['identity_session', 'schema_migration']) tables.delete(table)
    for (const table of tables) {
      const { rows } = await sql<{ held: string }>`
        select count(*) || ' rows ' || md5(coalesce(string_agg(t::text, '' order by t::text), ''))
          as held from ${sql.table(table)} t`.execute(tx)
      contents[table] = rows[0]?.held ?? ''
    }
  })
  return contents
}
