import { sql } from 'kysely'
import type { Tx } from '#platform/database/database.ts'
import { findWhere } from '#platform/records/records.ts'
import type { JoinedPart } from './declare-part.ts'
import { listsOf, type Row } from './rules/parts/part.ts'
import type { Joined, PartsState, RecordSource } from './rules/parts/parts-state.ts'
import { extraFrom } from './rules/written.ts'

/** All records of the parts, removed ones included. */
export async function loadParts(tx: Tx, parts: readonly JoinedPart[]): Promise<Joined> {
  const rows = new Map<string, readonly Row[]>()
  for (const { of } of parts.flatMap(({ lists }) => listsOf(lists))) {
    const found = await findWhere(tx, of, sql`true`, { removed: true })
    rows.set(
      of.kind,
      found.map((row) => ({ ...row })),
    )
  }
  const state: PartsState = {
    rows,
    sources: parts.length > 0 ? await loadSources(tx) : new Map(),
    ...(parts.length > 0
      ? await loadMembers(tx)
      : { personOfMember: new Map(), accounts: new Map() }),
  }
  return { parts, state }
}

async function loadSources(tx: Tx): Promise<Map<string, RecordSource>> {
  const { rows } = await sql<{ id: string; externalId: string | null; extra: unknown }>`
    select record_id as id, external_id as "externalId", extra from imported_record
    where workspace_id = current_workspace()`.execute(tx)
  return new Map(
    rows.map(({ id, externalId, extra }) => [id, { externalId, extra: extraFrom(extra) }]),
  )
}

async function loadMembers(tx: Tx): Promise<Pick<PartsState, 'personOfMember' | 'accounts'>> {
  const { rows } = await sql<{
    id: string
    personId: string | null
    isThere: boolean
    name: string
    email: string
  }>`
    select m.id, m.person_id as "personId", m.removed_at is null as "isThere", u.name, u.email
    from member m join identity_user u on u.id = m.user_id
    where m.workspace_id = current_workspace()`.execute(tx)
  const there = rows.filter(({ isThere }) => isThere)
  return {
    personOfMember: new Map(there.flatMap((row) => (row.personId ? [[row.id, row.personId]] : []))),
    accounts: new Map(rows.map(({ id, name, email }) => [id, { name, email }])),
  }
}
