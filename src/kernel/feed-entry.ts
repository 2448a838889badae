/** The fields of one record that differ. `before` null: created. `after` null: removed. */
export interface RecordChange {
  kind: string
  id: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}

/** What one mutation did; the feed keeps it for good. */
export interface FeedEntry {
  workspaceId: string
  id: number
  at: string
  actorId: string | null
  operation: string
  subjectKind: string
  subjectId: string
  changes: readonly RecordChange[]
  reason: string | null
  undoes: number | null
}

const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

const fieldsOf = (record: object | null): Record<string, unknown> | null =>
  record && Object.fromEntries(Object.entries(record))

/**
 * The change between two states of one record: only fields that differ, plus `version` on both
 * sides, by which a reader knows whether it holds the state the change starts from.
 */
export function changeOf<T extends object>(
  kind: string,
  id: string,
  before: T | null,
  after: T | null,
): RecordChange {
  if (!before || !after) {
    return { kind, id, before: fieldsOf(before), after: fieldsOf(after) }
  }
  const was: Record<string, unknown> = {}
  const is: Record<string, unknown> = {}
  const [old, now] = [Object.entries(before), new Map(Object.entries(after))]
  for (const [key, value] of old) {
    if (key !== 'version' && same(value, now.get(key))) continue
    was[key] = value
    is[key] = now.get(key)
  }
  return { kind, id, before: was, after: is }
}

/** The version a side of a change tells; 0 where there is none. */
export const versionIn = (side: RecordChange['after']): number =>
  typeof side?.['version'] === 'number' ? side['version'] : 0

/** The version a change left its record at: a removal leaves it one further than what it removed. */
export const versionLeft = ({ before, after }: RecordChange): number =>
  after ? versionIn(after) : versionIn(before) + 1

/** What a change is taken back with: the fields as they were, on whatever version comes next. */
export const fieldsToPutBack = ({ before }: RecordChange): Record<string, unknown> => {
  const { version: _version, ...fields } = before ?? {}
  return fields
}
