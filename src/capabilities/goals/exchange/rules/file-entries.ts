import { isObject, type Json } from './json.ts'
import { type Entry, type Findings, readEntries, readEntry, textOf, type Value } from './reading.ts'
import * as shape from './shape.ts'

type FieldOf<T> = Extract<keyof T, string>
export type CycleEntry = Entry<FieldOf<typeof shape.CYCLE_FIELDS>>
export type UnitEntry = Entry<FieldOf<typeof shape.UNIT_FIELDS>>
export type PeopleEntry = Entry<FieldOf<typeof shape.PEOPLE_FIELDS>>
export type PersonEntry = Entry<FieldOf<typeof shape.PERSON_FIELDS>>
export type ObjectiveEntry = Entry<FieldOf<typeof shape.OBJECTIVE_FIELDS>>
export type KeyResultEntry = Entry<FieldOf<typeof shape.KEY_RESULT_FIELDS>>
export type FileEntry = Entry<FieldOf<typeof shape.FILE_FIELDS>>

/** An entry with the key the product knows it by: its own, or one made where it has none. */
export interface Keyed<E extends Entry> {
  readonly entry: E
  readonly key: string
  /** The id the file gave, where it alone did not tell records apart. */
  readonly plain?: string
}

export interface KeyedObjective extends Keyed<ObjectiveEntry> {
  readonly keyResults: readonly Keyed<KeyResultEntry>[]
}

export interface FileEntries {
  readonly file: FileEntry
  readonly cycles: readonly Keyed<CycleEntry>[]
  readonly units: readonly Keyed<UnitEntry>[]
  readonly people: readonly Keyed<PeopleEntry>[]
  readonly persons: readonly Keyed<PersonEntry>[]
  readonly objectives: readonly KeyedObjective[]
}

/** Reads every field of the file, reports what is wrong, and gives each entry its key. */
export const fileEntriesOf = (
  raw: Json,
  findings: Findings,
  partKeys: readonly string[] = [],
): FileEntries | null => {
  if (!isObject(raw)) {
    findings.refuse('', 'goals.import_wrong_type', { expected: 'object', found: typeof raw })
    return null
  }
  const file: FileEntry = readEntry(fileFields(partKeys), raw, '', findings)
  const read = <F extends string>(
    list: 'cycles' | 'units' | 'people' | 'persons',
    fields: Readonly<Record<F, shape.Field>>,
  ) => readEntries(fields, file.values[list], list, findings)
  return {
    file,
    cycles: keyedByName(read('cycles', shape.CYCLE_FIELDS), findings),
    units: keyedById(read('units', shape.UNIT_FIELDS), nameOf, findings),
    people: keyedById(read('people', shape.PEOPLE_FIELDS), peopleWords, findings),
    persons: keyedById(read('persons', shape.PERSON_FIELDS), nameOf, findings),
    objectives: objectivesOf(file.values.objectives, findings),
  }
}

/** What stands under the key of a part and is no object is kept as it is. */
const fileFields = (partKeys: readonly string[]): typeof shape.FILE_FIELDS => {
  const parts = partKeys.map((key): [string, shape.Field] => [
    key,
    { kind: 'object', lenient: true },
  ])
  return { ...Object.fromEntries(parts), ...shape.FILE_FIELDS }
}

const nameOf = (entry: Entry<'name' | 'id'>): string => textOf(entry, 'name') ?? ''
const peopleWords = (entry: PeopleEntry): string =>
  [textOf(entry, 'name'), textOf(entry, 'email'), textOf(entry, 'title'), textOf(entry, 'unit')]
    .filter((word) => word !== null)
    .join('|')

/** Cycles are known by name; one without a name by its id, where it has such a field. */
const keyedByName = (entries: CycleEntry[], findings: Findings): Keyed<CycleEntry>[] => {
  const taken = new Set<string>()
  return entries.flatMap((entry) => {
    const id = entry.unknown['id']
    const name =
      textOf(entry, 'name') ?? (typeof id === 'string' || typeof id === 'number' ? `${id}` : '')
    const [start, end] = [textOf(entry, 'start'), textOf(entry, 'end')]
    if (start !== null && end !== null && end < start)
      findings.refuse(`${entry.path}.end`, 'goals.import_end_before_start', { start, end })
    if (name === '')
      findings.refuse(`${entry.path}.name`, 'goals.import_missing', { field: 'name' })
    else if (taken.has(name))
      findings.refuse(`${entry.path}.name`, 'goals.import_duplicate_id', { id: name })
    taken.add(name)
    return [{ entry, key: name }]
  })
}

const keyedById = <E extends Entry<'id' | 'name'>>(
  entries: E[],
  words: (entry: E) => string,
  findings: Findings,
): Keyed<E>[] => {
  const taken = new Set<string>()
  return entries.map((entry) => {
    const own = textOf(entry, 'id')
    if (own !== null && taken.has(own))
      findings.refuse(`${entry.path}.id`, 'goals.import_duplicate_id', { id: own })
    const key = own ?? madeKey(words(entry), taken)
    if (own === null) findings.note(entry.path, 'goals.import_id_made', { id: key })
    taken.add(key)
    return { entry, key }
  })
}

/** A key that the same words give again, so that the same file meets its own records. */
export const madeKey = (words: string, taken: ReadonlySet<string>): string => {
  const base = `made-${hashOf(words)}`
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}-${count}`
    if (!taken.has(key)) return key
  }
}

/** FNV-1a over UTF-16 units with two seeds: 64 bits in hexadecimal. */
const hashOf = (text: string): string => {
  const half = (seed: number): string => {
    let hash = seed
    for (let at = 0; at < text.length; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return half(0x811c9dc5) + half(0x2f0b4c47)
}

const objectivesOf = (list: Value | undefined, findings: Findings): KeyedObjective[] => {
  const entries = readEntries(shape.OBJECTIVE_FIELDS, list, 'objectives', findings)
  const keyed = keyedInScope(entries, (entry) => textOf(entry, 'cycle') ?? '', findings)
  const groups = keyed.map(({ entry }) =>
    readEntries(
      shape.KEY_RESULT_FIELDS,
      entry.values.keyResults,
      `${entry.path}.keyResults`,
      findings,
    ),
  )
  const scopes = new Map<Entry, string>()
  groups.forEach((group, at) => {
    for (const entry of group) scopes.set(entry, keyed[at]?.key ?? '')
  })
  const flat = keyedInScope(groups.flat(), (entry) => scopes.get(entry) ?? '', findings)
  let next = 0
  return keyed.map((objective, at) => {
    const count = groups[at]?.length ?? 0
    const keyResults = flat.slice(next, next + count)
    next += count
    return { ...objective, keyResults }
  })
}

/**
 * Goals are often numbered anew in each cycle, and key results in each objective: an id that occurs
 * in several such scopes is told apart by the scope. Twice in one scope it is refused.
 */
const keyedInScope = <E extends Entry<'id' | 'title'>>(
  entries: readonly E[],
  scopeOf: (entry: E) => string,
  findings: Findings,
): Keyed<E>[] => {
  const scopes = new Map<string, Set<string>>()
  for (const entry of entries) {
    const id = textOf(entry, 'id')
    if (id === null) continue
    const [known, scope] = [scopes.get(id), scopeOf(entry)]
    if (known?.has(scope)) findings.refuse(`${entry.path}.id`, 'goals.import_duplicate_id', { id })
    if (known) known.add(scope)
    else scopes.set(id, new Set([scope]))
  }
  const taken = new Set<string>()
  return entries.map((entry) => {
    const [id, scope] = [textOf(entry, 'id'), scopeOf(entry)]
    const title = textOf(entry, 'title')
    if (title === null)
      findings.refuse(`${entry.path}.title`, 'goals.import_missing', {
        field: 'title',
        id: id ?? '',
      })
    const isShared = id !== null && (scopes.get(id)?.size ?? 0) > 1
    const key = id === null ? madeKey(`${scope}|${title}`, taken) : isShared ? `${scope}/${id}` : id
    if (id === null) findings.note(entry.path, 'goals.import_id_made', { id: key })
    taken.add(key)
    return { entry, key, ...(isShared && { plain: id }) }
  })
}
