import type { WriteContext } from '#platform/contract/implementation.ts'
import { Changeset } from '#platform/records/changeset.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { differs } from '#platform/records/given.ts'

/** The objective a change is told under, and why it was made. */
export interface Telling {
  readonly objectiveId: string
  readonly reason?: string | null | undefined
}

export function tell(
  { emit }: WriteContext,
  { changes }: Changeset,
  { objectiveId, reason }: Telling,
): void {
  emit({ subjectKind: 'objective', subjectId: objectiveId, changes, reason: reason ?? null })
}

/** Changes one record and tells of it; where nothing differs, nothing happens. */
export async function changeOne<R extends Versioned>(
  context: WriteContext,
  kind: RecordKind<R>,
  { before, set: fields }: { before: R; set: Partial<R> },
  telling: Telling,
): Promise<{ id: string; version: number }> {
  const { id, version } = before
  if (!differs(before, fields)) return { id, version }
  const set = new Changeset(context.tx)
  await set.change(kind, [{ before, set: fields }])
  tell(context, set, telling)
  return { id, version: version + 1 }
}

/** Removes one record that nothing else hangs on, and tells of it. */
export async function removeOne<R extends Versioned>(
  context: WriteContext,
  kind: RecordKind<R>,
  record: R,
  telling: Telling,
): Promise<{ id: string; version: number }> {
  const set = new Changeset(context.tx)
  await set.remove(kind, [record], context.now)
  tell(context, set, telling)
  return { id: record.id, version: record.version + 1 }
}
