import { fieldsToPutBack, type RecordChange, versionLeft } from '#kernel/feed-entry.ts'
import type { Draft } from './draft.ts'
import {
  neverThere,
  type Organisation,
  type RecordKind,
  type RecordOf,
  recordKinds,
} from './records.ts'

const isKind = (text: string): text is RecordKind => recordKinds.some((kind) => kind === text)

/** Whether every change is one of the structure, told record by record. */
export const isTold = (changes: readonly RecordChange[]): boolean =>
  changes.length > 0 && changes.every(({ kind, after }) => isKind(kind) && after !== null)

/** The records that no longer stand at the version these changes left them at. */
export function changedSince(records: Organisation, changes: readonly RecordChange[]): string[] {
  const moved = changes.filter(
    (change) =>
      !isKind(change.kind) || records[change.kind].get(change.id)?.version !== versionLeft(change),
  )
  return moved.map(({ id }) => id)
}

/** What was made is not taken out of the past: it says of itself that it never takes place. */
const asNeverMade = (kind: RecordKind, at: string) =>
  kind === 'person' ? { leftOn: neverThere } : { removedAt: at }

function putBackOne<Kind extends RecordKind>(
  records: Map<string, RecordOf[Kind]>,
  id: string,
  fields: object,
): void {
  const record = records.get(id)
  if (record) records.set(id, { ...record, ...fields })
}

/** Gives every record the fields it had before these changes. Look at `changedSince` first. */
export function putBack(draft: Draft, changes: readonly RecordChange[]): void {
  for (const change of changes) {
    const { kind, id, before } = change
    if (!isKind(kind)) continue
    const fields = before === null ? asNeverMade(kind, draft.at) : fieldsToPutBack(change)
    putBackOne(draft.next[kind], id, fields)
  }
}
