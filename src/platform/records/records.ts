import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { RecordKind, Versioned } from './fields.ts'

// Reading and writing of records of any kind, set by set: the statement is the same for one record
// and for a thousand, which travel as one JSON parameter.

type Row = Record<string, unknown>
type Shape = Pick<RecordKind, 'table' | 'columns'>

const list = (parts: readonly RawBuilder<unknown>[]) => sql.join(parts, sql`, `)
const namesOf = (kind: Shape) => list(kind.columns.map(({ column }) => sql.ref(column)))

const selectionOf = (kind: Shape) =>
  list(kind.columns.map(({ name, column }) => sql`${sql.ref(column)} as ${sql.ref(name)}`))

/** `json_to_recordset(…) as r("externalId" text, …)`: the records themselves, typed. */
const recordset = (kind: Shape, json: string) =>
  sql`json_to_recordset(${json}::json) as r(${list(
    kind.columns.map(({ name, field }) => sql`${sql.ref(name)} ${sql.raw(field.pg)}`),
  )})`

export function readRow<R>(kind: RecordKind<R>, row: Row): R {
  for (const { name, field } of kind.columns) if (field.read) row[name] = field.read(row[name])
  return row as R
}

export interface Selection {
  /** Removed ones as well. */
  removed?: boolean
  /** Keeps others from changing them until the transaction ends. */
  lock?: boolean
  orderBy?: RawBuilder<unknown>
  limit?: number
}

/** Those that satisfy the condition; row-level security keeps to the workspace. */
export async function findWhere<R>(
  tx: Tx,
  kind: RecordKind<R>,
  condition: RawBuilder<unknown>,
  { removed = false, lock = false, orderBy, limit }: Selection = {},
): Promise<R[]> {
  const found = await sql<Row>`select ${selectionOf(kind)} from ${sql.table(kind.table)}
    where workspace_id = current_workspace() and ${condition}
      ${removed ? sql`` : sql`and removed_at is null`}
    ${orderBy ? sql`order by ${orderBy}` : sql``}
    ${limit === undefined ? sql`` : sql`limit ${limit}`}
    ${lock ? sql`for no key update` : sql``}`.execute(tx)
  return found.rows.map((row) => readRow(kind, row))
}

export const idIn = (column: string, ids: readonly string[]): RawBuilder<unknown> =>
  sql`${sql.ref(column)} = any(${ids}::uuid[])`

export async function findRecords<R>(
  tx: Tx,
  kind: RecordKind<R>,
  ids: readonly string[],
  selection: Selection = {},
): Promise<R[]> {
  if (ids.length === 0) return []
  // Locks are taken in one order, so that two crowds cannot wait for each other.
  const ordered = selection.lock ? { orderBy: sql`id`, ...selection } : selection
  return findWhere(tx, kind, idIn('id', ids), ordered)
}

export async function findRecord<R>(
  tx: Tx,
  kind: RecordKind<R>,
  id: string,
  selection: Selection = {},
): Promise<R | undefined> {
  const [found] = await findRecords(tx, kind, [id], selection)
  return found
}

const chunk = 2000

/** The statement that adds records, which are its one parameter, a list in JSON. */
export const insertionOf = (kind: Shape, json: string): RawBuilder<unknown> =>
  sql`insert into ${sql.table(kind.table)} (workspace_id, ${namesOf(kind)})
      select current_workspace(), ${list(kind.columns.map(({ name }) => sql`r.${sql.ref(name)}`))}
      from ${recordset(kind, json)}`

/** Adds records, 2,000 in one statement. */
export async function insertRecords<R extends object>(
  tx: Tx,
  kind: RecordKind<R>,
  records: readonly R[],
): Promise<void> {
  for (let from = 0; from < records.length; from += chunk) {
    const json = JSON.stringify(records.slice(from, from + chunk))
    await insertionOf(kind, json).execute(tx)
  }
}

/**
 * Writes records over the version before theirs.
 * @returns the ids written; one that is missing had another version
 */
export async function updateRecords<R extends Versioned>(
  tx: Tx,
  kind: RecordKind<R>,
  records: readonly R[],
): Promise<Set<string>> {
  const written = new Set<string>()
  const changing = kind.columns.filter(({ name }) => name !== 'id')
  const set = list(changing.map(({ name, column }) => sql`${sql.ref(column)} = r.${sql.ref(name)}`))
  for (let from = 0; from < records.length; from += chunk) {
    const { rows } = await sql<{ id: string }>`update ${sql.table(kind.table)} t set ${set}
      from ${recordset(kind, JSON.stringify(records.slice(from, from + chunk)))}
      where t.workspace_id = current_workspace() and t.id = r.id and t.version = r.version - 1
      returning t.id`.execute(tx)
    for (const { id } of rows) written.add(id)
  }
  return written
}
