import { sql } from 'kysely'
import { staleVersion } from '#kernel/errors.ts'
import { changeOf, type RecordChange } from '#kernel/feed-entry.ts'
import type { Emitted } from '#platform/contract/implementation.ts'
import type { Tx } from '#platform/database/database.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { insertRecords, updateRecords } from '#platform/records/records.ts'
import type { JoinedPart } from './declare-part.ts'
import { listsOf, type PartList, type Row } from './rules/parts/part.ts'
import type { ListDifference, PartsDifference } from './rules/parts/parts-difference.ts'
import type { RecordSource } from './rules/parts/parts-state.ts'

const chunk = 2000

/** Writes what differs in the parts, thousands of rows in one statement. */
export async function saveParts(
  tx: Tx,
  parts: readonly JoinedPart[],
  { lists, sources }: PartsDifference,
  progress: (rows: number) => void,
): Promise<void> {
  const kinds = new Map<string, RecordKind<Versioned>>(
    parts.flatMap(({ lists }) => listsOf(lists)).map(({ of }) => [of.kind, of]),
  )
  for (const { list, created, updated } of lists) {
    const kind = kinds.get(list.of.kind)
    if (!kind) continue
    await insertRecords<object>(tx, kind, created)
    const afters = updated.map(({ after }) => after)
    const written = await updateRecords(tx, kind, afters)
    const lost = updated.find(({ before: { id } }) => !written.has(id))
    if (lost) throw staleVersion(lost.before.version, lost.before.version + 1)
    progress(created.length + updated.length)
  }
  await saveSources(tx, sources)
}

async function saveSources(tx: Tx, sources: ReadonlyMap<string, RecordSource>): Promise<void> {
  const rows = [...sources].map(([id, source]) => ({ id, ...source }))
  for (let from = 0; from < rows.length; from += chunk) {
    const json = JSON.stringify(rows.slice(from, from + chunk))
    await sql`insert into imported_record (workspace_id, record_id, external_id, extra)
      select current_workspace(), r.id, r."externalId", r.extra
      from json_to_recordset(${json}::json) as r(id uuid, "externalId" text, extra jsonb)
      on conflict (workspace_id, record_id) do update
        set external_id = excluded.external_id, extra = excluded.extra`.execute(tx)
  }
}

/** Records in one entry at most: what reads the feed holds an entry in memory as a whole. */
const most = 500

/** What the feed tells of the parts: each in entries of its own, since each has hearers of its own. */
export function* feedEntriesOfParts(
  workspaceId: string,
  { lists }: PartsDifference,
): Generator<Emitted> {
  const byPart = Map.groupBy(lists, ({ part }) => part)
  for (const [part, own] of byPart) {
    const changes = own.flatMap(changesOf)
    for (let from = 0; from < changes.length; from += most)
      yield {
        subjectKind: part,
        subjectId: workspaceId,
        changes: changes.slice(from, from + most),
        reason: null,
      }
  }
}

const inFeed = ({ notInFeed = [] }: PartList, row: Row): object =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !notInFeed.includes(column)))

const changesOf = ({ list, created, updated }: ListDifference): RecordChange[] => [
  ...created.map((row) => changeOf(list.of.kind, row.id, null, inFeed(list, row))),
  ...updated.map(({ before, after }) =>
    changeOf(list.of.kind, before.id, before.removedAt === null ? before : null, after),
  ),
]
