import { type RawBuilder, sql } from 'kysely'
import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import { findFeedRows } from '#platform/feed/rows.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { findRecords, findWhere, idIn } from '#platform/records/records.ts'
import {
  cycles,
  type KeyResult,
  keyResults,
  links,
  type Milestone,
  milestones,
  type Objective,
  objectives,
} from '../store/kinds.ts'
import { objectivesAround } from '../store/objectives-around.ts'
import { type HeldKind, heldKinds, isHeldKind } from './held-records.ts'
import { loadSettings } from './settings.ts'
import { WorkspaceGoals } from './workspace-goals.ts'

type Held = Versioned & Readonly<Record<string, unknown>>

const kinds: Readonly<Record<HeldKind, RecordKind<Versioned>>> = {
  cycle: cycles,
  objective: objectives,
  'key-result': keyResults,
  milestone: milestones,
  'goal-link': links,
}

/** Entries read at a time, so that a long way back does not fill the memory. */
const batch = 10_000

/**
 * The goals as they stood at a moment: today's records, with every change after that moment taken
 * back in turn, the latest first.
 *
 * @param cycleId only the goals of this cycle and what feeds them: then neither the rest of the
 * workspace nor its history is read
 */
export async function goalsAsOf(tx: Tx, moment: Date, cycleId?: string): Promise<WorkspaceGoals> {
  const scope = cycleId === undefined ? null : await objectivesAround(tx, cycleId, moment)
  const records = await recordsNow(tx, scope)
  const told = scope === null ? sql`true` : toldOf(scope)
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const since = sql`${told} and f.at > ${moment} and f.id < ${before}`
    const rows = await changesIn(tx, since)
    for (const row of rows)
      for (const change of row.changes.toReversed()) await takeBack(tx, records, change)
    const last = rows.at(-1)
    if (rows.length < batch || !last) break
    before = last.id
  }
  leaveOutLater(records, moment)
  const goals = new WorkspaceGoals()
  goals.settings = await loadSettings(tx)
  goals.beginLoading()
  for (const kind of heldKinds) for (const record of records[kind].values()) goals.put(kind, record)
  goals.finishLoading()
  return goals
}

/** The next entries, the latest first, with nothing but what they changed. */
async function changesIn(tx: Tx, condition: RawBuilder<unknown>) {
  const { rows } = await sql<{ id: number; changes: readonly RecordChange[] }>`
    select f.id, f.changes from feed f
    where f.workspace_id = current_workspace() and ${condition}
    order by f.id desc limit ${batch}`.execute(tx)
  return rows
}

/** What is told under these objectives, and what is told of many at once. */
const toldOf = (objectiveIds: readonly string[]) => sql`(
  f.subject_kind = 'objective' and f.subject_id = any(${objectiveIds}::uuid[])
  or f.subject_kind in ('cycle', 'workspace'))`

/** An import too large to be told record by record still dates what it made. */
function leaveOutLater(records: Records, moment: Date): void {
  for (const kind of ['objective', 'key-result'] as const)
    for (const [id, { createdAt }] of records[kind])
      if (typeof createdAt === 'string' && new Date(createdAt) > moment) records[kind].delete(id)
}

type Records = Readonly<Record<HeldKind, Map<string, Held>>>

async function recordsNow(tx: Tx, scope: readonly string[] | null): Promise<Records> {
  const read = async (kind: HeldKind, condition: RawBuilder<unknown>) => {
    const found = await findWhere(tx, kinds[kind], condition)
    return new Map(found.map((record) => [record.id, { ...record }]))
  }
  const all = sql`true`
  const ids = scope ?? []
  const parts = sql`(select id from key_result where workspace_id = current_workspace()
    and objective_id = any(${ids}::uuid[]))`
  return {
    cycle: await read('cycle', all),
    objective: await read('objective', scope ? idIn('id', ids) : all),
    'key-result': await read('key-result', scope ? idIn('objective_id', ids) : all),
    milestone: await read('milestone', scope ? sql`key_result_id in ${parts}` : all),
    'goal-link': await read(
      'goal-link',
      scope ? sql`(${idIn('from_id', ids)} or from_id in ${parts})` : all,
    ),
  }
}

/** One objective with its parts as they stood at a moment: changes since then taken back. */
export async function goalThen(
  tx: Tx,
  objective: Objective,
  parts: readonly KeyResult[],
  steps: readonly Milestone[],
  moment: Date,
) {
  const records = noRecords()
  records.objective.set(objective.id, { ...objective })
  for (const one of parts) records['key-result'].set(one.id, { ...one })
  for (const one of steps) records.milestone.set(one.id, { ...one })
  const since = sql`f.subject_kind = 'objective' and f.subject_id = ${objective.id} and f.at > ${moment}`
  for (const row of await findFeedRows(tx, since))
    for (const change of row.changes.toReversed()) await takeBack(tx, records, change)
  const then = <R extends Versioned>(kind: HeldKind, record: R): R => ({
    ...record,
    ...records[kind].get(record.id),
  })
  return {
    objective: then('objective', objective),
    keyResults: new Map(parts.map((one) => [one.id, then('key-result', one)])),
    steps: steps
      .filter(({ id }) => records.milestone.has(id))
      .map((one) => then('milestone', one))
      .filter(({ removedAt }) => removedAt === null),
  }
}

const noRecords = (): Records => ({
  cycle: new Map(),
  objective: new Map(),
  'key-result': new Map(),
  milestone: new Map(),
  'goal-link': new Map(),
})

async function takeBack(tx: Tx, records: Records, change: RecordChange): Promise<void> {
  const { kind, id, before, after } = change
  if (!isHeldKind(kind)) return
  if (before === null) {
    records[kind].delete(id)
    return
  }
  const now = records[kind].get(id)
  const whole = after === null ? (now ?? (await wholeOf(tx, kind, id))) : now
  if (whole) records[kind].set(id, { ...whole, ...before, id, version: whole.version })
}

/** A removal in the feed holds the whole record; what is stored fills what it might not say. */
async function wholeOf(tx: Tx, kind: HeldKind, id: string): Promise<Held | undefined> {
  const [record] = await findRecords(tx, kinds[kind], [id], { removed: true })
  return record && { ...record, removedAt: null }
}
