import type { RecordChange } from '#kernel/feed-entry.ts'
import type { Column } from './columns.ts'

type Columns = Readonly<Record<string, Column<unknown>>>

/** Records as lists, one for each field, all of one length. */
export interface RecordPage {
  readonly ids: readonly string[]
  readonly versions: readonly number[]
  readonly lists: ReadonlyMap<string, unknown[]>
}

/** What a change did to a table; `gap`: it starts from a state that is not the one held. */
export type Merged = 'ignored' | 'put' | 'removed' | 'gap'

const versionIn = (fields: Readonly<Record<string, unknown>> | null): number =>
  typeof fields?.['version'] === 'number' ? fields['version'] : 0

/**
 * Records of one kind, by id, in columns. It follows the feed by version: a change is taken only if
 * it starts from the version held, one already known is ignored, and one that leaves a gap is
 * reported, so that the record can be read again.
 */
export class RecordTable<C extends Columns> {
  readonly columns: C
  private readonly fields: readonly (readonly [string, Column<unknown>])[]
  private readonly rows = new Map<string, number>()
  private readonly ids: string[] = []
  private readonly versions: number[] = []
  private readonly free: number[] = []
  /** Versions at which records went, so that an older change does not bring them back. */
  private readonly gone = new Map<string, number>()

  constructor(columns: C) {
    this.columns = columns
    this.fields = Object.entries(columns)
  }

  get size(): number {
    return this.rows.size
  }
  /** All rows ever used are below it. */
  get end(): number {
    return this.ids.length
  }
  find(id: string): number | undefined {
    return this.rows.get(id)
  }
  idOf(row: number): string {
    return this.ids[row] ?? ''
  }
  isHeld(row: number): boolean {
    return this.ids[row] !== undefined && this.ids[row] !== ''
  }
  versionOf(row: number): number {
    return this.versions[row] ?? 0
  }
  /** The text of the id that is already held, so that it is kept once. */
  canonical(id: string): string {
    const row = this.rows.get(id)
    return row === undefined ? id : this.idOf(row)
  }

  /** Takes a whole record, whatever was held before, unless that is newer. */
  put(id: string, version: number, record: Readonly<Record<string, unknown>>): boolean {
    if (version <= this.versionHeld(id)) return false
    const row = this.rows.get(id) ?? this.newRow(id)
    this.versions[row] = version
    for (const [name, column] of this.fields) if (name in record) column.set(row, record[name])
    return true
  }

  /** Takes whole records that are not held yet, field by field; their rows. */
  putPage({ ids, versions, lists }: RecordPage): number[] {
    const rows = ids.map((id) => this.newRow(id))
    for (const [at, row] of rows.entries()) this.versions[row] = versions[at] ?? 0
    for (const [name, column] of this.fields) {
      const list = lists.get(name)
      if (list) for (const [at, row] of rows.entries()) column.set(row, list[at])
    }
    return rows
  }

  remove(id: string, version: number): void {
    this.gone.set(id, version)
    const row = this.rows.get(id)
    if (row === undefined) return
    this.rows.delete(id)
    this.ids[row] = ''
    for (const [, column] of this.fields) column.clear(row)
    this.free.push(row)
  }

  merge({ id, before, after }: RecordChange): Merged {
    const held = this.versionHeld(id)
    // Removal leaves the stored record one version further than the one it took away.
    if (after === null) return this.mergeRemoval(id, versionIn(before) + 1)
    if (held >= versionIn(after)) return 'ignored'
    if (before !== null && held !== versionIn(before)) return 'gap'
    this.put(id, versionIn(after), after)
    return 'put'
  }

  private mergeRemoval(id: string, version: number): Merged {
    if (this.versionHeld(id) >= version) return 'ignored'
    this.remove(id, version)
    return 'removed'
  }

  private versionHeld(id: string): number {
    const row = this.rows.get(id)
    return row === undefined ? (this.gone.get(id) ?? 0) : this.versionOf(row)
  }

  private newRow(id: string): number {
    const row = this.free.pop() ?? this.ids.length
    this.ids[row] = id
    this.rows.set(id, row)
    this.gone.delete(id)
    return row
  }
}
