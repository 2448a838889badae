import type { FileEntry } from '../file-entries.ts'
import { isObject, type Json, sameJson } from '../json.ts'
import { type Entry, type Findings, readEntry } from '../reading.ts'
import type { Field } from '../shape.ts'
import type { StateIndex } from '../state-index.ts'
import type { Directory, TakenGoals } from '../taken.ts'
import { type Extra, extraOf, placesOf, type Told, told } from '../written.ts'
import { goalsIn } from './goals-there.ts'
import { Identification, type Identified, sameText } from './identify.ts'
import { NamesOfParts, parentIdOf } from './names-of-parts.ts'
import { type ExchangePart, type GoalsThere, listsOf, type PartList, type Row } from './part.ts'
import type { PartsDifference } from './parts-difference.ts'
import type { Joined, PartsState, RecordSource } from './parts-state.ts'
import { takeColumns } from './take-columns.ts'
import { keysIn, tellRow } from './tell-part.ts'

interface TakenPart {
  readonly part: ExchangePart
  readonly entry: Entry
  readonly lists: readonly (readonly Identified[])[]
}

const byList = (entries: readonly Identified[]) => Map.groupBy(entries, ({ list }) => list)

const flat = (entries: readonly Identified[]): Identified[] =>
  entries.flatMap((one) => [one, ...one.lists.flatMap(flat)])

/** Takes the parts of a file in, beside its structure and its goals. */
export class TakingParts {
  private readonly joined: Joined
  private readonly file: FileEntry
  private readonly findings: Findings
  private readonly names: NamesOfParts
  private readonly taken: TakenPart[] = []
  private readonly after = new Map<string, Map<string, Row>>()
  private readonly identification: Identification
  private readonly directory: Directory
  private goalsThere: GoalsThere = { subject: () => undefined }
  private readonly positions = new Map<string, number>()

  constructor(
    joined: Joined,
    file: FileEntry,
    world: { directory: Directory; findings: Findings; newId(): string },
  ) {
    const { directory, findings, newId } = world
    this.joined = joined
    this.file = file
    this.findings = findings
    this.names = new NamesOfParts(directory)
    const { state } = joined
    this.directory = directory
    for (const list of joined.parts.flatMap(({ lists }) => listsOf(lists))) this.enterKnown(list)
    this.identification = new Identification({ state, names: this.names, findings, newId })
  }

  private enterKnown(list: PartList): void {
    const { state } = this.joined
    this.names.enterKnown(list, state)
    if (!list.isOrdered) return
    for (const row of state.rows.get(list.of.kind) ?? []) {
      const place = `${list.of.kind} ${parentIdOf(list, row)}`
      const last = this.positions.get(place) ?? -1
      this.positions.set(place, Math.max(last, Number(row['position'])))
    }
  }

  /** What goals refer to. */
  takeBeforeGoals(): void {
    for (const part of this.joined.parts) if (part.isBeforeGoals) this.take(part)
  }

  /** @param index of structure and goals as they will be */
  takeAfterGoals(goals: TakenGoals, index: StateIndex): void {
    this.names.know(goals, index)
    this.goalsThere = goalsIn(index)
    for (const part of this.joined.parts) if (!part.isBeforeGoals) this.take(part)
  }

  private take(part: ExchangePart): void {
    const raw = this.file.raw[part.key]
    if (!isObject(raw)) return
    const fields: Record<string, Field> = {}
    for (const { name, isSingle } of part.lists)
      fields[name] = { kind: isSingle ? 'object' : 'list' }
    const entry = readEntry(fields, raw, part.key, this.findings)
    const lists = part.lists.map((list) =>
      this.identification.listIn(list, raw[list.name], `${part.key}.${list.name}`),
    )
    this.taken.push({ part, entry, lists })
    for (const entries of lists) this.takeList(entries)
    for (const entries of byList(lists.flatMap(flat))) this.mustDiffer(entries)
  }

  /** What the database would refuse without a place: two records that may be there once. */
  private mustDiffer([list, entries]: readonly [PartList, readonly Identified[]]): void {
    const after = this.after.get(list.of.kind)
    const seen = new Set<string | null>()
    for (const row of this.joined.state.rows.get(list.of.kind) ?? [])
      if (row.removedAt === null && !after?.has(row.id))
        seen.add(sameText(list, row, parentIdOf(list, row)))
    for (const { id, key, entry, parentId } of entries) {
      const row = after?.get(id)
      const same = row ? sameText(list, row, parentId) : null
      if (same !== null && seen.has(same))
        this.findings.refuse(entry.path, 'goals.import_duplicate_id', { id: key ?? '' })
      seen.add(same)
    }
  }

  private takeList(entries: readonly Identified[]): void {
    for (const one of entries) {
      this.takeOne(one)
      for (const inner of one.lists) this.takeList(inner)
    }
  }

  /** New records come after those that are there. */
  private nextPosition({ of }: PartList, parentId: string): number {
    const place = `${of.kind} ${parentId}`
    const position = (this.positions.get(place) ?? -1) + 1
    this.positions.set(place, position)
    return position
  }

  private rowsAfter(kind: string): Row[] {
    return [...(this.after.get(kind)?.values() ?? [])]
  }

  private takeOne({ list, entry, id, version, known, parentId, ancestorId }: Identified): void {
    const { sources } = this.joined.state
    if (known && list.isFixed) return
    const columns = takeColumns(list, entry, known, sources.get(id)?.extra.keys ?? [], {
      find: (to, word) => this.names.find(to, word, parentId),
      author: (word) => this.directory.authors.find(word),
      findings: this.findings,
    })
    const read: Row = {
      ...(known ?? (list.isOrdered && { position: this.nextPosition(list, parentId) })),
      ...columns,
      ...(list.parent !== undefined && { [list.parent]: parentId }),
      ...(list.ancestor !== undefined && { [list.ancestor]: ancestorId }),
      id,
      version,
      removedAt: null,
    }
    const row = list.following?.(read, this.goalsThere) ?? read
    list.check?.(row, (field, code) =>
      this.findings.refuse(`${entry.path}.${field}`, code, { field }),
    )
    const rows = this.after.get(list.of.kind) ?? new Map<string, Row>()
    this.after.set(list.of.kind, rows.set(id, row))
  }

  /** The records as they will be, those the file does not speak of as well. */
  stateAfter(): PartsState {
    const { state } = this.joined
    const rows = new Map(state.rows)
    for (const [kind, changed] of this.after) {
      const kept = (rows.get(kind) ?? []).filter(({ id }) => !changed.has(id))
      rows.set(kind, [...kept, ...changed.values()])
    }
    const sources = new Map(state.sources)
    for (const { list, id, key, known } of this.identified())
      if (!list.isNameless && !known) sources.set(id, { externalId: key, extra: {} })
    return { ...state, rows, sources }
  }

  private identified(): Identified[] {
    return this.taken.flatMap(({ lists }) => lists.flatMap(flat))
  }

  /** @param index of structure and goals as they will be */
  difference(index: StateIndex): PartsDifference {
    const after = this.stateAfter()
    const sources = this.sourcesAfter(after, index)
    const { rows } = this.joined.state
    const lists = this.taken.flatMap(({ part }) =>
      listsOf(part.lists).map((list) => {
        const known = new Map((rows.get(list.of.kind) ?? []).map((row) => [row.id, row]))
        const created: Row[] = []
        const updated: { before: Row; after: Row }[] = []
        for (const row of this.rowsAfter(list.of.kind)) {
          const before = known.get(row.id)
          if (!before) created.push(row)
          else if (!isSameRow(before, row))
            updated.push({ before, after: { ...row, version: row.version + 1 } })
        }
        return { part: part.key, list, created, updated, total: known.size + created.length }
      }),
    )
    return { lists, sources }
  }

  /** How the file wrote each record, where that is not what is kept already. */
  private sourcesAfter(after: PartsState, index: StateIndex): Map<string, RecordSource> {
    const { sources } = this.joined.state
    const keyOf = keysIn(index, after)
    const changed = new Map<string, RecordSource>()
    const keep = (entries: readonly Identified[]): void => {
      const places = placesIn(entries, sources)
      entries.forEach(({ list, entry, id, known, lists }, at) => {
        const before = sources.get(id)
        const row = this.after.get(list.of.kind)?.get(id) ?? known
        if (!row) return
        const now = withLists(tellRow(list, row, after, keyOf), list.lists ?? [], entry)
        const source = {
          externalId: after.sources.get(id)?.externalId ?? null,
          // Of a record that was made here everything was ours, and stays told.
          extra: extraOf(entry, now, known ? (before?.extra ?? {}) : null, places[at]),
        }
        if (!before || !sameJson(before.extra, source.extra)) changed.set(id, source)
        for (const inner of lists) keep(inner)
      })
    }
    for (const { lists } of this.taken) for (const entries of lists) keep(entries)
    return changed
  }

  /** What the file said in each part beside its lists. */
  extrasAfter(before: Readonly<Record<string, Extra>> = {}): Readonly<Record<string, Extra>> {
    const extras: Record<string, Extra> = { ...before }
    for (const { part, entry } of this.taken)
      extras[part.key] = extraOf(
        entry,
        withLists(new Map(), part.lists, entry),
        before[part.key] ?? null,
      )
    return extras
  }
}

const isSameRow = (before: Row, after: Row): boolean =>
  Object.entries(after).every(([column, value]) => sameJson(value, before[column]))

/** Lists stand for themselves: each of their entries keeps what was said of it. */
const withLists = (now: Told, lists: readonly PartList[], { raw }: Entry): Told => {
  const said = lists.map(({ name }) => [name, saidIn(raw[name])] as const)
  return new Map([...now, ...told(said)])
}

const saidIn = (value: Json | undefined): Json | undefined =>
  Array.isArray(value) && value.length === 0 ? undefined : value

const placesIn = (
  entries: readonly Identified[],
  sources: ReadonlyMap<string, RecordSource>,
): number[] => {
  const known = entries.map(({ id }) => sources.get(id)?.extra.at ?? null)
  const last = known.reduce<number>((most, at) => Math.max(most, at ?? -1), -1)
  return placesOf(known, last)
}
