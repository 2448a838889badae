import { isObject } from '../json.ts'
import { type Entry, type Findings, lossIn, says, textOf, type Value } from '../reading.ts'
import type { Author } from './authors.ts'
import type { PartList, Place, Row, Said, Target } from './part.ts'

type Find = (target: Target, word: string) => string | undefined

/** What an entry says in columns that tell it apart, as far as it can be understood; nothing is reported. */
export const columnsOf = (
  list: PartList,
  entry: Entry,
  parentId: string,
  find: Find,
): Record<string, unknown> => {
  const columns: Record<string, unknown> =
    list.parent === undefined ? {} : { [list.parent]: parentId }
  if (!list.sameAs && !list.begins) return columns
  for (const [field, { column, to, shape }] of Object.entries(list.fields)) {
    const value = entry.values[field] ?? null
    if (shape && value !== null)
      columns[column] = shape.take(value, { path: '', find, refuse: () => {} })
    else columns[column] = to && typeof value === 'string' ? (find(to, value) ?? null) : value
  }
  return columns
}

export interface Taking {
  readonly find: Find
  readonly author: (word: string) => Author | undefined
  readonly findings: Findings
}

/**
 * The columns that the file decides: those it speaks of, those it spoke of last time, and in a new
 * record all.
 *
 * @param keys what an earlier file said of the record
 */
export const takeColumns = (
  list: PartList,
  entry: Entry,
  known: Row | undefined,
  keys: readonly string[],
  taking: Taking,
): Record<string, unknown> => {
  const columns: Record<string, unknown> = known ? {} : { ...list.unsaid }
  for (const [field, said] of Object.entries(list.fields)) {
    const isSaid = says(entry, field)
    if (!isSaid && known && !keys.includes(field)) continue
    const value = entry.values[field] ?? null
    Object.assign(columns, nameOf(said, value, taking))
    if (value !== null) columns[said.column] = takeValue(said, value, entry, field, taking)
    else if (said.isNeeded && (isSaid || (!known && !isRefused(entry, field))))
      taking.findings.refuse(`${entry.path}.${field}`, 'goals.import_missing', { field })
    // The account that wrote a record stays, also where the file only knows persons.
    else if (!said.isNeeded && !(said.to === 'member' && known))
      columns[said.column] = said.otherwise ?? null
  }
  return columns
}

/** What could not be read was refused where it was read. */
const isRefused = (entry: Entry, field: string): boolean =>
  Object.hasOwn(entry.raw, field) && !says(entry, field)

/** The name of whoever has no account here; nobody’s where the file is silent on who it was. */
const nameOf = ({ nameIn }: Said, value: Value, { author }: Taking): Record<string, unknown> => {
  if (nameIn === undefined) return {}
  return { [nameIn]: typeof value === 'string' ? (author(value)?.name ?? null) : null }
}

const takeValue = (
  { to, shape }: Said,
  value: Exclude<Value, null>,
  entry: Entry,
  field: string,
  taking: Taking,
): unknown => {
  const path = `${entry.path}.${field}`
  if (shape) {
    const loss = lossIn(field, entry.raw[field] ?? null)
    if (loss) taking.findings.refuse(path, loss.code, loss.params)
    return loss ? null : shape.take(value, placeAt(path, taking))
  }
  if (!to) return value
  if (isObject(value)) return null
  if (typeof value === 'object')
    return value.flatMap((word, at) =>
      typeof word === 'string' ? (referred(to, word, `${path}[${at}]`, taking) ?? []) : [],
    )
  const text = textOf(entry, field)
  return text === null ? null : referred(to, text, path, taking)
}

const placeAt = (path: string, { find, findings }: Taking): Place => ({
  path,
  find,
  refuse: (at, code, params) => findings.refuse(at, code, params),
})

/** Null where it names nothing known, and for a person who has no account here. */
const referred = (
  to: Target,
  word: string,
  path: string,
  { find, author, findings }: Taking,
): string | null => {
  const id = to === 'member' ? author(word)?.memberId : find(to, word)
  if (id === undefined) findings.refuse(path, 'goals.import_unknown_reference', { reference: word })
  return id ?? null
}
