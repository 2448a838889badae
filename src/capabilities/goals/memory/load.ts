import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import type { RecordKind, Versioned } from '../store/fields.ts'
import { cycles, keyResults, links, milestones, objectives } from '../store/kinds.ts'
import { findRecords, findWhere } from '../store/records.ts'
import { type HeldKind, heldKinds } from './held-records.ts'
import { loadSettings } from './settings.ts'
import { WorkspaceGoals } from './workspace-goals.ts'

const storedAs: Readonly<Record<HeldKind, RecordKind<Versioned>>> = {
  cycle: cycles,
  objective: objectives,
  'key-result': keyResults,
  milestone: milestones,
  'goal-link': links,
}

const page = 20_000
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
])

const heldPart = (kind: HeldKind): RecordKind<Versioned> => {
  const { columns, ...rest } = storedAs[kind]
  return { ...rest, columns: columns.filter(({ name }) => !unheld.has(name)) }
}

async function* pagesOf(tx: Tx, kind: HeldKind): AsyncGenerator<Versioned[]> {
  const part = heldPart(kind)
  for (let after = firstId; ; ) {
    const rows = await findWhere(tx, part, sql`id > ${after}`, { orderBy: sql`id`, limit: page })
    yield rows
    const last = rows.at(-1)
    if (rows.length < page || !last) return
    after = last.id
  }
}

/** All goals of the workspace whose transaction this is. */
export async function loadGoals(tx: Tx): Promise<WorkspaceGoals> {
  const goals = new WorkspaceGoals()
  goals.settings = await loadSettings(tx)
  goals.beginLoading()
  for (const kind of heldKinds)
    for await (const rows of pagesOf(tx, kind)) for (const row of rows) goals.put(kind, { ...row })
  goals.finishLoading()
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
