import { staleVersion } from '#kernel/errors.ts'
import { changeOf, type RecordChange } from '#kernel/feed-entry.ts'
import type { Tx } from '#platform/database/database.ts'
import type { RecordKind, Versioned } from './fields.ts'
import { insertRecords, updateRecords } from './records.ts'

export interface Edit<R> {
  readonly before: R
  /** The fields that become different. */
  readonly set: Partial<R>
}

/**
 * The records one mutation touches: each write goes to the database and leaves its change here, for
 * the feed. A record is removed by marking it, so that the removal can be undone.
 */
export class Changeset {
  readonly changes: RecordChange[] = []
  private readonly tx: Tx

  constructor(tx: Tx) {
    this.tx = tx
  }

  async add<R extends Versioned>(kind: RecordKind<R>, records: readonly R[]): Promise<void> {
    await insertRecords(this.tx, kind, records)
    for (const record of records) this.note(kind, record.id, null, record)
  }

  /** @throws stale version when one of them was changed meanwhile */
  async change<R extends Versioned>(
    kind: RecordKind<R>,
    edits: readonly Edit<R>[],
  ): Promise<readonly R[]> {
    const afters = edits.map(({ before, set }) => next(before, set))
    await this.write(
      kind,
      edits.map(({ before }) => before),
      afters,
    )
    for (const [at, { before }] of edits.entries())
      this.note(kind, before.id, before, afters[at] ?? null)
    return afters
  }

  async remove<R extends Versioned>(
    kind: RecordKind<R>,
    records: readonly R[],
    now: Date,
  ): Promise<void> {
    const removedAt = now.toISOString()
    await this.write(
      kind,
      records,
      records.map((record) => next(record, { removedAt })),
    )
    for (const record of records) this.note(kind, record.id, record, null)
  }

  /** Brings removed records back. */
  async restore<R extends Versioned>(kind: RecordKind<R>, records: readonly R[]): Promise<void> {
    const afters = records.map((record) => next(record, { removedAt: null }))
    await this.write(kind, records, afters)
    for (const after of afters) this.note(kind, after.id, null, after)
  }

  private async write<R extends Versioned>(
    kind: RecordKind<R>,
    befores: readonly R[],
    afters: readonly R[],
  ): Promise<void> {
    if (afters.length === 0) return
    const written = await updateRecords(this.tx, kind, afters)
    const lost = befores.find(({ id }) => !written.has(id))
    if (lost) throw staleVersion(lost.version, lost.version + 1)
  }

  private note<R extends Versioned>(
    kind: RecordKind<R>,
    id: string,
    before: R | null,
    after: R | null,
  ): void {
    this.changes.push(changeOf(kind.kind, id, before, after))
  }
}

function next<R extends Versioned>(before: R, set: Partial<Versioned> | Partial<R>): R {
  return { ...before, ...set, version: before.version + 1 }
}

/** @throws stale version, with the record as it is now, unless the caller saw that version */
export function mustHaveSeen(record: Versioned, version: number): void {
  if (record.version !== version) throw staleVersion(version, record.version, record)
}
