import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { findRecords } from '#platform/records/records.ts'
import { cycles, keyResults, links, milestones, objectives } from '../store/kinds.ts'
import { type HeldKind, heldKinds } from './held-records.ts'
import type { RecordPage } from './record-table.ts'
import { loadSettings } from './settings.ts'
import { WorkspaceGoals } from './workspace-goals.ts'

const storedAs: Readonly<Record<HeldKind, RecordKind<Versioned>>> = {
  cycle: cycles,
  objective: objectives,
  'key-result': keyResults,
  milestone: milestones,
  'goal-link': links,
}

/** Records read at a time: a few dozen milliseconds until others have their turn. */
const pageSize = 4_000
const firstId = '00000000-0000-0000-0000-000000000000'

/** What a list never shows stays in the database. */
const unheld = new Set([
  'description',
  'extra',
  'outcomeText',
  'sourceStatus',
  'externalId',
  'createdAt',
  'carriedFromId',
  'drawsFrom',
])

const heldPart = (kind: HeldKind): RecordKind<Versioned> => {
  const { columns, ...rest } = storedAs[kind]
  return { ...rest, columns: columns.filter(({ name }) => !unheld.has(name)) }
}

/** Moments come as milliseconds, so that none is written out as text and read again. */
const listOf = (column: string, pg: string) => {
  const field = sql.ref(column)
  return pg === 'timestamptz'
    ? sql`json_agg(floor(extract(epoch from ${field}) * 1000))`
    : sql`json_agg(${field})`
}

/**
 * The next records in the order of their ids, as one list for each field: a list of a thousand
 * figures is read by the engine's own JSON reader far quicker than a thousand rows.
 */
async function nextPage(
  tx: Tx,
  { table, columns }: RecordKind,
  after: string,
): Promise<RecordPage> {
  const lists = sql.join(columns.map(({ column, field }) => listOf(column, field.pg)))
  const { rows } = await sql<{ lists: (unknown[] | null)[] }>`
    select json_build_array(${lists}) as lists from (
      select * from ${sql.table(table)}
      where workspace_id = current_workspace() and removed_at is null and id > ${after}
      order by id limit ${pageSize}
    ) page`.execute(tx)
  const named = new Map(columns.map(({ name }, at) => [name, rows[0]?.lists[at] ?? []]))
  // The database says that these two are texts and whole numbers.
  const [ids, versions] = [named.get('id') as string[], named.get('version') as number[]]
  return { ids, versions, lists: named }
}

/** While a page is taken in here, the database prepares the next one. */
async function* pagesOf(tx: Tx, kind: HeldKind): AsyncGenerator<RecordPage> {
  const part = heldPart(kind)
  for (let coming: Promise<RecordPage> | null = nextPage(tx, part, firstId); coming; ) {
    const page: RecordPage = await coming
    const last = page.ids.at(-1)
    coming = last && page.ids.length === pageSize ? nextPage(tx, part, last) : null
    // Whoever stops here early never hears how the next page went.
    coming?.catch(() => {})
    yield page
  }
}

/** All goals of the workspace whose transaction this is; others have their turn in between. */
export async function loadGoals(tx: Tx): Promise<WorkspaceGoals> {
  const goals = new WorkspaceGoals()
  goals.settings = await loadSettings(tx)
  goals.beginLoading()
  for (const kind of heldKinds)
    for await (const page of pagesOf(tx, kind)) goals.putPage(kind, page)
  await goals.finishLoadingInSteps(nextTurn)
  return goals
}

/** Reads records again that were missed in the feed. */
export async function reloadRecords(
  tx: Tx,
  goals: WorkspaceGoals,
  missed: ReadonlyMap<HeldKind, readonly string[]>,
): Promise<void> {
  for (const [kind, ids] of missed) {
    const records = await findRecords(tx, heldPart(kind), ids, { removed: true })
    for (const record of records) {
      if (record.removedAt === null) goals.put(kind, { ...record })
      else goals.forget(kind, record.id, record.version)
    }
  }
}
