import { sql } from 'kysely'
import { type Database, inWorkspace, type Tx } from '#platform/database/database.ts'
import { columnsOf } from '../world/stored.ts'

/** Who can sign in, and which migrations ran: the same for all workspaces. */
export const sharedTables = [
  'identity_account',
  'identity_session',
  'identity_user',
  'identity_verification',
  'schema_migration',
]

export interface TenantTable {
  name: string
  /** The column that says whose row it is. */
  key: string
}

export interface Tables {
  tenant: TenantTable[]
  /** Neither shared by design nor keyed by workspace. */
  homeless: string[]
}

export async function tablesOf(db: Database): Promise<Tables> {
  const columns = await db.transaction().execute(columnsOf)
  const tables = Map.groupBy(columns, ({ table }) => table)
  const own = [...tables].filter(([name]) => !sharedTables.includes(name))
  const isKeyed = ([name, cells]: (typeof own)[number]) =>
    name === 'workspace' || cells.some(({ column }) => column === 'workspace_id')
  return {
    tenant: own
      .filter(isKeyed)
      .map(([name]) => ({ name, key: name === 'workspace' ? 'id' : 'workspace_id' })),
    homeless: own.filter((one) => !isKeyed(one)).map(([name]) => name),
  }
}

class TakenBack extends Error {}

const insufficientPrivilege = '42501'

/** What a statement touched, or the code with which the database refused it; nothing is kept. */
async function tried(
  db: Database,
  workspaceId: string | null,
  statement: (tx: Tx) => Promise<{ rows: { owner: string }[] }>,
): Promise<string[] | string> {
  let owners: string[] = []
  const run = async (tx: Tx): Promise<void> => {
    owners = (await statement(tx)).rows.map(({ owner }) => owner)
    throw new TakenBack()
  }
  try {
    if (workspaceId === null) await db.transaction().execute(run)
    else await inWorkspace(db, { workspaceId, actorId: null }, run)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    if (!(error instanceof TakenBack)) throw error
  }
  return owners
}

/** The statements of an application that has forgotten every `where`. */
function statementsOn({ name, key }: TenantTable, other: string) {
  const table = sql.table(name)
  const column = sql.ref(key)
  const owner = sql`${column}::text as owner`
  const foreign = sql`to_jsonb(r) || jsonb_build_object(${sql.lit(key)}, ${sql.lit(other)})`
  type Statement = (tx: Tx) => Promise<{ rows: { owner: string }[] }>
  const say =
    (text: ReturnType<typeof sql<{ owner: string }>>): Statement =>
    (tx) =>
      text.execute(tx)
  return {
    select: say(sql`select ${owner} from ${table}`),
    update: say(sql`update ${table} set ${column} = ${column} returning ${owner}`),
    delete: say(sql`delete from ${table} returning ${owner}`),
    give: say(sql`update ${table} set ${column} = ${sql.lit(other)}::uuid returning ${owner}`),
    insert: say(sql`insert into ${table} overriding system value
      select (jsonb_populate_record(r, ${foreign})).* from ${table} r limit 1 returning ${owner}`),
  }
}

/** Written once and never changed: the application has no right to. */
const isAppendOnly = ({ name }: TenantTable): boolean => name === 'feed'

/**
 * What goes wrong on one table when the application forgets its own filter; empty when nothing.
 *
 * @param own the workspace that is set; `other` has rows as well
 */
export async function leaksOf(
  db: Database,
  table: TenantTable,
  { own, other }: { own: string; other: string },
): Promise<string[]> {
  const leaks: string[] = []
  const say = (what: string, got: unknown) =>
    leaks.push(`${table.name}: ${what}, got ${JSON.stringify(got)}`)
  const statements = statementsOn(table, other)
  const counts = new Map<string, number>()
  for (const [workspaceId, name] of [[own, 'own'] as const, [other, 'other'] as const]) {
    const seen = await tried(db, workspaceId, statements.select)
    if (typeof seen === 'string' || seen.length === 0) say(`no rows in the ${name} workspace`, seen)
    else if (seen.some((owner) => owner !== workspaceId)) say(`select in the ${name} one`, seen)
    else counts.set(name, seen.length)
  }
  for (const what of ['update', 'delete'] as const) {
    const touched = await tried(db, own, statements[what])
    const mayNot = isAppendOnly(table) && touched === insufficientPrivilege
    const isOwn = Array.isArray(touched) && touched.every((owner) => owner === own)
    const isAll = Array.isArray(touched) && touched.length === counts.get('own')
    if (!mayNot && !(isOwn && isAll)) say(`${what} reaches other rows than its own`, touched)
  }
  for (const what of ['give', 'insert'] as const) {
    const touched = await tried(db, own, statements[what])
    if (touched !== insufficientPrivilege) say(`${what} into another workspace`, touched)
  }
  for (const what of ['select', 'update', 'delete', 'insert'] as const) {
    const touched = await tried(db, null, statements[what])
    const mayNot = touched === insufficientPrivilege
    if (touched.length > 0 && !mayNot) say(`${what} without a workspace`, touched)
  }
  return leaks
}
