import { staleVersion } from '#kernel/errors.ts'
import { changeOf, type RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import { type Difference, type Draft, differencesOf } from '../rules/draft.ts'
import type { Assignment, Delegation, Person, Role, Unit } from '../rules/records.ts'
import {
  insertAssignments,
  insertDelegations,
  insertPeople,
  insertRolePeriods,
  insertRoles,
  insertUnitPeriods,
  insertUnits,
} from './insert.ts'
import './tables.ts'

interface Pair<Kept> {
  before: Kept | null
  after: Kept
}
interface Kept {
  id: string
  version: number
}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text))
const fresh = <One extends Kept>(pairs: readonly Pair<One>[]): One[] =>
  pairs.flatMap(({ before, after }) => (before ? [] : [after]))

/** Writes over the version that was seen, and nothing else. */
async function update<One extends Kept>(
  tx: Tx,
  table: 'person' | 'unit' | 'role' | 'assignment' | 'delegation',
  pairs: readonly Pair<One>[],
  columnsOf: (one: One) => object,
): Promise<One[]> {
  const updated: One[] = []
  for (const { before, after } of pairs) {
    if (!before) continue
    const { numUpdatedRows } = await tx
      .updateTable(table)
      .set({ ...columnsOf(after), version: after.version })
      .where('id', '=', after.id)
      .where('version', '=', before.version)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw staleVersion(before.version, after.version)
    updated.push(after)
  }
  return updated
}

async function savePeople(tx: Tx, pairs: readonly Pair<Person>[]): Promise<void> {
  const leaving = ({ leftOn }: Person) => (leftOn === null ? null : `${leftOn}T00:00:00Z`)
  await insertPeople(
    tx,
    fresh(pairs).map((person) => ({ ...person, removedAt: leaving(person) })),
  )
  await update(tx, 'person', pairs, (person) => ({
    name: person.name,
    email: person.email,
    removed_at: instantOf(leaving(person)),
  }))
}

const removal = ({ removedAt }: { removedAt: string | null }) => ({
  removed_at: instantOf(removedAt),
})

async function saveUnits(tx: Tx, pairs: readonly Pair<Unit>[]): Promise<void> {
  await insertUnits(tx, fresh(pairs))
  const updated = await update(tx, 'unit', pairs, removal)
  if (updated.length > 0) {
    const ids = updated.map(({ id }) => id)
    await tx.deleteFrom('unit_period').where('unit_id', 'in', ids).execute()
  }
  const rows = pairs.flatMap(({ after: { id, periods } }) =>
    periods.map(({ fields, ...period }) => ({ unitId: id, ...period, ...fields })),
  )
  await insertUnitPeriods(tx, rows)
}

async function saveRoles(tx: Tx, pairs: readonly Pair<Role>[]): Promise<void> {
  await insertRoles(tx, fresh(pairs))
  const updated = await update(tx, 'role', pairs, removal)
  if (updated.length > 0) {
    const ids = updated.map(({ id }) => id)
    await tx.deleteFrom('role_period').where('role_id', 'in', ids).execute()
  }
  const rows = pairs.flatMap(({ after: { id, periods } }) =>
    periods.map(({ fields, ...period }) => ({ roleId: id, ...period, ...fields })),
  )
  await insertRolePeriods(tx, rows)
}

async function saveAssignments(tx: Tx, pairs: readonly Pair<Assignment>[]): Promise<void> {
  await insertAssignments(tx, fresh(pairs))
  await update(tx, 'assignment', pairs, (one) => ({
    share: one.share,
    valid_from: one.validFrom,
    valid_to: one.validTo,
    ...removal(one),
  }))
}

async function saveDelegations(tx: Tx, pairs: readonly Pair<Delegation>[]): Promise<void> {
  await insertDelegations(tx, fresh(pairs))
  await update(tx, 'delegation', pairs, (one) => ({
    level: one.level,
    valid_from: one.validFrom,
    valid_to: one.validTo,
    ...removal(one),
  }))
}

/** The differences of one kind, with its records' own type. */
function pairsOf<One extends Kept>(
  differences: readonly Difference[],
  kept: { base: ReadonlyMap<string, One>; next: ReadonlyMap<string, One> },
  kind: Difference['kind'],
): Pair<One>[] {
  return differences.flatMap(({ kind: its, id, after }) => {
    const next = kept.next.get(id)
    if (its !== kind || !next) return []
    return [{ before: kept.base.get(id) ?? null, after: { ...next, version: after.version } }]
  })
}

/**
 * Writes what a draft changed and nothing else.
 *
 * @returns each record's change, for the feed
 * @throws DomainError stale version when another write came first
 */
export async function saveDraft(
  tx: Tx,
  draft: Draft,
): Promise<{ differences: Difference[]; changes: RecordChange[] }> {
  const differences = differencesOf(draft)
  const { base, next } = draft
  await savePeople(tx, pairsOf(differences, { base: base.person, next: next.person }, 'person'))
  await saveUnits(tx, pairsOf(differences, { base: base.unit, next: next.unit }, 'unit'))
  await saveRoles(tx, pairsOf(differences, { base: base.role, next: next.role }, 'role'))
  await saveAssignments(
    tx,
    pairsOf(differences, { base: base.assignment, next: next.assignment }, 'assignment'),
  )
  await saveDelegations(
    tx,
    pairsOf(differences, { base: base.delegation, next: next.delegation }, 'delegation'),
  )
  const changes = differences.map(({ kind, id, before, after }) =>
    changeOf(kind, id, before, after),
  )
  return { differences, changes }
}
