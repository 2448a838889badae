import { madeKey } from '../file-entries.ts'
import { isObject, type Json } from '../json.ts'
import { type Entry, type Findings, readEntries, readEntry, textOf } from '../reading.ts'
import type { Field } from '../shape.ts'
import { type NamesOfParts, parentIdOf } from './names-of-parts.ts'
import type { PartList, Row } from './part.ts'
import { type PartsState, partKeyOf } from './parts-state.ts'
import { columnsOf } from './take-columns.ts'

/** An entry of a part's list, and the record it is or becomes. */
export interface Identified {
  readonly list: PartList
  readonly entry: Entry
  readonly id: string
  readonly version: number
  /** Null for a record that has no id in files. */
  readonly key: string | null
  readonly known: Row | undefined
  readonly parentId: string
  readonly ancestorId: string
  readonly lists: readonly (readonly Identified[])[]
}

interface Identifying {
  readonly state: PartsState
  readonly names: NamesOfParts
  readonly findings: Findings
  newId(): string
}

const idField: Field = { kind: 'key', max: 200 }

const fieldsOf = (list: PartList): Record<string, Field> => {
  const fields: Record<string, Field> = list.isNameless ? {} : { id: idField }
  for (const [name, { field }] of Object.entries(list.fields)) fields[name] = field
  for (const inner of list.lists ?? [])
    fields[inner.name] = { kind: inner.isSingle ? 'object' : 'list' }
  return fields
}

const wordsOf = ({ fields }: PartList, entry: Entry): string =>
  Object.entries(fields)
    .filter(([, { isNeeded }]) => isNeeded)
    .map(([name]) => String(entry.values[name] ?? ''))
    .join('|')

/** What no other record beside it may share, as one text; null where nothing of the kind holds. */
export const sameText = (
  { sameAs }: PartList,
  columns: Readonly<Record<string, unknown>>,
  parentId: string,
): string | null => {
  const parts = sameAs?.(columns) ?? null
  const isWhole = parts?.every((part) => part !== null && part !== undefined) ?? false
  return isWhole ? JSON.stringify([parentId, ...(parts ?? [])]) : null
}

/** Looks records up by what tells them apart besides their id. */
class KnownRows {
  private readonly byKey = new Map<string, Row>()
  private readonly bySame = new Map<string, Row>()

  constructor(list: PartList, state: PartsState) {
    for (const row of state.rows.get(list.of.kind) ?? []) {
      const parentId = parentIdOf(list, row)
      this.byKey.set(`${parentId}/${row.id}`, row)
      this.byKey.set(`${parentId}/${partKeyOf(row.id, state)}`, row)
      const same = sameText(list, row, parentId)
      // One that is there comes before one that was removed.
      if (same !== null && (row.removedAt === null || !this.bySame.has(same)))
        this.bySame.set(same, row)
    }
  }

  find(key: string | null, same: string | null, parentId: string): Row | undefined {
    return (
      (key === null ? undefined : this.byKey.get(`${parentId}/${key}`)) ??
      (same === null ? undefined : this.bySame.get(same))
    )
  }
}

/** The entries of a part with the records they are; what they say is read later. */
export class Identification {
  private readonly rows = new Map<PartList, KnownRows>()
  private readonly seen = new Set<string>()
  private readonly world: Identifying

  constructor(world: Identifying) {
    this.world = world
  }

  listIn(
    list: PartList,
    value: Json | undefined,
    path: string,
    parentId = '',
    ancestorId = '',
  ): Identified[] {
    const { findings } = this.world
    const entries = list.isSingle
      ? isObject(value)
        ? [readEntry(fieldsOf(list), value, path, findings)]
        : []
      : readEntries(fieldsOf(list), Array.isArray(value) ? value : [], path, findings)
    const taken = new Set<string>()
    return entries.map((entry) => this.identified(list, entry, { parentId, ancestorId }, taken))
  }

  private identified(
    list: PartList,
    entry: Entry,
    { parentId, ancestorId }: Pick<Identified, 'parentId' | 'ancestorId'>,
    taken: Set<string>,
  ): Identified {
    const { names, findings, newId } = this.world
    const rows = this.rowsOf(list)
    const own = textOf(entry, 'id')
    const columns = columnsOf(list, entry, parentId, (to, word) => names.find(to, word, parentId))
    const same = sameText(list, columns, parentId)
    const known = rows.find(own, same, parentId)
    const key = list.isNameless ? null : (own ?? this.keyFor(list, entry, known, taken))
    const mark = `${list.of.kind} ${parentId}/${key}`
    if (key !== null && this.seen.has(mark))
      findings.refuse(own === null ? entry.path : `${entry.path}.id`, 'goals.import_duplicate_id', {
        id: own ?? wordsOf(list, entry),
      })
    this.seen.add(mark)
    const begins = known ? null : (list.begins?.(columns) ?? null)
    const id = known?.id ?? begins?.id ?? newId()
    if (key !== null) names.enter(list.of.kind, id, key, parentId)
    const lists = (list.lists ?? [])
      .filter(({ isTakenOnce }) => !isTakenOnce || known === undefined)
      .map((inner) =>
        this.listIn(inner, entry.raw[inner.name], `${entry.path}.${inner.name}`, id, parentId),
      )
    const version = known?.version ?? begins?.version ?? 1
    return { list, entry, id, version, key, known, parentId, ancestorId, lists }
  }

  /** The same words give the same key again, so that the same file meets its own records. */
  private keyFor(list: PartList, entry: Entry, known: Row | undefined, taken: Set<string>): string {
    const key = known ? partKeyOf(known.id, this.world.state) : madeKey(wordsOf(list, entry), taken)
    if (!known) this.world.findings.note(entry.path, 'goals.import_id_made', { id: key })
    taken.add(key)
    return key
  }

  private rowsOf(list: PartList): KnownRows {
    const rows = this.rows.get(list) ?? new KnownRows(list, this.world.state)
    this.rows.set(list, rows)
    return rows
  }
}
