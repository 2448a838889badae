import type { WriteContext } from '#platform/contract/implementation.ts'
import { type Draft, draftOf } from '../rules/draft.ts'
import type { RecordKind } from '../rules/records.ts'
import { loadOrganisation, lockStructure, type Scope } from '../store/load.ts'
import { saveDraft } from '../store/save.ts'

/** The records a change needs, with every other structural change of the workspace held back. */
export async function openDraft(context: WriteContext, scope: Scope): Promise<Draft> {
  await lockStructure(context.tx)
  return draftOf(await loadOrganisation(context.tx, scope), context.now.toISOString())
}

/** Saves what was decided and tells the feed once; a change that changes nothing stays untold. */
export async function commit(
  context: WriteContext,
  draft: Draft,
  subject: { kind: RecordKind; id: string },
  reason: string | undefined,
): Promise<{ id: string; version: number }> {
  const { changes } = await saveDraft(context.tx, draft)
  const { kind, id } = subject
  if (changes.length > 0) {
    context.emit({ subjectKind: kind, subjectId: id, changes, reason: reason ?? null })
  }
  const touched = changes.find((change) => change.kind === kind && change.id === id)
  const version = touched?.after?.['version'] ?? draft.next[kind].get(id)?.version
  return { id, version: Number(version) }
}

/** The fields that were given; one left out keeps its value. */
export function given<Fields extends object>(
  fields: {
    [Key in keyof Fields]?: Fields[Key] | undefined
  },
): Partial<Fields> {
  const kept: Partial<Fields> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) Object.assign(kept, { [key]: value })
  }
  return kept
}
