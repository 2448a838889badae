import { DomainError } from '#kernel/errors.ts'
import { fieldsToPutBack, type RecordChange, versionIn, versionLeft } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import { findLaterEntry } from '#platform/feed/rows.ts'
import type { Changeset } from './changeset.ts'
import type { RecordKind, Versioned } from './fields.ts'
import { findRecords } from './records.ts'

// What taking back an entry of the feed comes to, whichever capability it belongs to.

export interface Undoing {
  readonly tx: Tx
  readonly now: Date
  /** The entry that is taken back. */
  readonly feedId: number
  /** What its refusals are called: `goals` makes `goals.changed_since`. */
  readonly capability: string
}

export interface ChangesOfKind {
  readonly kind: RecordKind<Versioned>
  readonly changes: readonly RecordChange[]
}

/** The changes by kind, in the order of the kinds: what others stand on comes first. */
export const byKind = (
  kinds: readonly RecordKind[],
  changes: readonly RecordChange[],
): ChangesOfKind[] =>
  kinds
    .map((kind) => ({
      kind: kind as RecordKind<Versioned>,
      changes: changes.filter((change) => change.kind === kind.kind),
    }))
    .filter((group) => group.changes.length > 0)

/** Names the change that came after and stands in the way, so that it can be taken back first. */
export async function changedSince(
  { tx, feedId, capability }: Undoing,
  ids: readonly string[],
): Promise<DomainError> {
  const later = await findLaterEntry(tx, feedId, ids)
  const on = later?.at.toISOString().slice(0, 10) ?? null
  return new DomainError('conflict', `${capability}.changed_since`, {
    params: { operation: later?.operation ?? null, on },
    detail: { laterFeedId: later?.id ?? null },
  })
}

/**
 * Brings the records of one kind back to where they were before these changes: what was made is
 * removed, what was removed restored, what was changed put back.
 *
 * @returns the ids that were restored
 * @throws DomainError `changed_since` when a record is no longer as the changes left it,
 *   `place_taken_since` when another took the place, or the name, that one is to come back to
 */
export async function takeBack(
  undoing: Undoing,
  set: Changeset,
  { kind, changes }: ChangesOfKind,
): Promise<string[]> {
  const { tx, now } = undoing
  const ids = changes.map(({ id }) => id)
  const current = await findRecords(tx, kind, ids, { removed: true, lock: true })
  const byId = new Map(current.map((record) => [record.id, record]))
  const standing = changes.flatMap((change) => {
    const record = byId.get(change.id)
    return record?.version === versionLeft(change) ? [{ change, record }] : []
  })
  if (standing.length < changes.length) {
    const kept = new Set(standing.map(({ record }) => record.id))
    throw await changedSince(
      undoing,
      ids.filter((id) => !kept.has(id)),
    )
  }
  const made = standing.filter(({ change }) => change.before === null)
  const gone = standing.filter(({ change }) => change.after === null)
  const moved = standing.filter(({ change }) => change.before && change.after)
  const record = (one: (typeof standing)[number]) => one.record
  const refuse = (error: unknown) => placeTaken(undoing, error)
  const putBack = moved.map(({ change, record }) => ({
    before: record,
    set: fieldsToPutBack(change),
  }))
  await set.restore(kind, gone.map(record)).catch(refuse)
  await set.change(kind, putBack).catch(refuse)
  await set.remove(kind, made.map(record), now)
  return gone.map(({ record }) => record.id)
}

const duplicateKey = '23505'

function placeTaken({ capability }: Undoing, error: unknown): never {
  const isDuplicate = error instanceof Error && 'code' in error && error.code === duplicateKey
  throw isDuplicate ? new DomainError('conflict', `${capability}.place_taken_since`) : error
}

/** Each record touched, with the version it has now. */
export const versionsAfter = (changes: readonly RecordChange[]) =>
  changes.map(({ kind, id, before, after }) => ({
    kind,
    id,
    version: versionIn(after) || versionIn(before) + 1,
  }))
