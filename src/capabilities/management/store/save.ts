import { staleVersion } from '#kernel/errors.ts'
import type { Changeset } from '#platform/records/changeset.ts'
import type { RecordKind, Versioned } from '#platform/records/fields.ts'
import { isStored } from './rhythm.ts'

const taken = '23505'

/** Writes a record that may have no row yet. @throws stale version when another was quicker */
export async function saveTouched<R extends Versioned>(
  set: Changeset,
  kind: RecordKind<R>,
  before: R,
  fields: Partial<R>,
): Promise<number> {
  const version = before.version + 1
  if (isStored(before)) await set.change(kind, [{ before, set: fields }])
  else
    await set.add(kind, [{ ...before, ...fields, version }]).catch((error: unknown) => {
      const isTaken = error instanceof Error && 'code' in error && error.code === taken
      throw isTaken ? staleVersion(before.version, version) : error
    })
  return version
}
