import type { RecordChange } from '#kernel/feed-entry.ts'
import type { WriteContext } from '#platform/contract/implementation.ts'
import { Changeset } from '#platform/records/changeset.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { differs } from '#platform/records/given.ts'
import type { Alignment } from '../store/kinds.ts'

export interface Told {
  /** What the entry is told under; the record itself where no id is given. */
  readonly subject: { readonly kind: string; readonly id?: string }
  readonly reason?: string | null | undefined
}

export function emit(
  context: WriteContext,
  { changes }: { readonly changes: readonly RecordChange[] },
  recordId: string,
  { subject, reason = null }: Told,
): void {
  const { kind: subjectKind, id: subjectId = recordId } = subject
  context.emit({ subjectKind, subjectId, changes, reason })
}

/**
 * A change keeps only what differs, and of an alignment that moves that would be the direction: who
 * may hear of it depends on the objective, even after the alignment is gone.
 */
export const namingObjectives = (
  changes: readonly RecordChange[],
  moved: readonly Pick<Alignment, 'id' | 'objectiveId'>[],
): RecordChange[] => {
  const objectives = new Map(moved.map(({ id, objectiveId }) => [id, { objectiveId }]))
  return changes.map((change) => ({
    ...change,
    before: change.before && { ...change.before, ...objectives.get(change.id) },
    after: change.after && { ...change.after, ...objectives.get(change.id) },
  }))
}

interface Written {
  readonly id: string
  readonly version: number
}

export async function saveAdded<R extends Versioned>(
  context: WriteContext,
  kind: RecordKind<R>,
  record: R,
  told: Told,
): Promise<Written> {
  const set = new Changeset(context.tx)
  await set.add(kind, [record])
  emit(context, set, record.id, told)
  return { id: record.id, version: record.version }
}

/** A change that changes nothing stays untold. */
export async function saveChanged<R extends Versioned>(
  context: WriteContext,
  kind: RecordKind<R>,
  before: R,
  fields: Partial<R>,
  told: Told,
): Promise<Written> {
  if (!differs(before, fields)) return { id: before.id, version: before.version }
  const set = new Changeset(context.tx)
  await set.change(kind, [{ before, set: fields }])
  emit(context, set, before.id, told)
  return { id: before.id, version: before.version + 1 }
}

export async function saveRemoved<R extends Versioned>(
  context: WriteContext,
  kind: RecordKind<R>,
  before: R,
  told: Told,
): Promise<Written> {
  const set = new Changeset(context.tx)
  await set.remove(kind, [before], context.now)
  emit(context, set, before.id, told)
  return { id: before.id, version: before.version + 1 }
}
