import { sql } from 'kysely'
import { DomainError, notFound } from '#kernel/errors.ts'
import type { RecordChange } from '#kernel/feed-entry.ts'
import { implementWrite, type WriteContext } from '#platform/contract/implementation.ts'
import { type FeedRow, findFeedRows, findLaterEntry } from '#platform/feed/rows.ts'
import * as contract from '../contract.ts'
import { mayUndoChange, type UndoFacts } from '../policy.ts'
import { type Draft, unplaced } from '../rules/draft.ts'
import { mustBeLawful } from '../rules/lawful.ts'
import { nameIn } from '../rules/names.ts'
import { changedSince, isTold, putBack } from '../rules/put-back.ts'
import { unitPath } from '../rules/resolution.ts'
import { type Snapshot, snapshotOf } from '../rules/snapshot.ts'
import { everything } from '../store/load.ts'
import { saveDraft } from '../store/save.ts'
import { allocatesIn } from './assign-people.ts'
import { openDraft } from './save.ts'

const own = 'structure.'
const conflict = (code: string, more: ConstructorParameters<typeof DomainError>[2] = {}) =>
  new DomainError('conflict', `structure.${code}`, more)

/** The facts about the roles that an entry filled or emptied. */
export function undoFacts(
  changes: readonly Pick<RecordChange, 'kind' | 'id'>[],
  { organisation, day }: { organisation: Draft['base']; day: Snapshot },
  allocates: ReadonlySet<string>,
): UndoFacts {
  const unitPaths = changes.map(({ id }) => {
    const roleId = organisation.assignment.get(id)?.roleId ?? ''
    const unitId =
      day.roles.get(roleId)?.unitId ?? organisation.role.get(roleId)?.periods.at(-1)?.fields.unitId
    return unitId ? unitPath(day, unitId) : []
  })
  const onlyAssignments = changes.every(({ kind }) => kind === 'assignment')
  return { onlyAssignments, unitPaths, allocatesIn: allocates }
}

async function loadEntry(context: WriteContext, feedId: number) {
  const [row] = await findFeedRows(context.tx, sql`f.id = ${feedId}`, { limit: 1 })
  if (!row?.operation.startsWith(own)) throw notFound('structure.entry_not_found')
  const draft = await openDraft(context, everything)
  const view = { organisation: draft.base, day: snapshotOf(draft.base, context.today) }
  return { row, draft, ...undoFacts(row.changes, view, await allocatesIn(context)) }
}

/** Names what came after, so that it can be taken back first. */
async function refuseChanged(context: WriteContext, row: FeedRow, { base }: Draft) {
  const moved = changedSince(base, row.changes)
  const [first] = moved
  if (first === undefined) return
  const later = await findLaterEntry(context.tx, row.id, moved)
  const touched = later?.changes.find(({ id }) => moved.includes(id))
  const params = {
    name: nameIn(base, touched?.id ?? first, context.today) ?? '',
    operation: later?.operation ?? null,
    on: later?.at.toISOString().slice(0, 10) ?? null,
  }
  throw conflict('changed_since', { params, detail: { laterFeedId: later?.id ?? null } })
}

export const undo = implementWrite(contract.undo, {
  load: (context, { feedId }) => loadEntry(context, feedId),
  may: mayUndoChange,
  run: async (context, { feedId, reason }, { row, draft }) => {
    if (row.undoneBy !== null) throw conflict('entry_already_undone')
    if (!isTold(row.changes)) throw new DomainError('invalid', 'structure.entry_cannot_be_undone')
    await refuseChanged(context, row, draft)
    putBack(draft, row.changes)
    // Of the fields that refuse, this request has none.
    unplaced(() => mustBeLawful(draft))
    const { changes, differences } = await saveDraft(context.tx, draft)
    const { subjectKind, subjectId } = row
    context.emit({ subjectKind, subjectId, changes, reason: reason ?? null, undoes: feedId })
    const records = differences.map(({ kind, id, after }) => ({ kind, id, version: after.version }))
    return { feedId, records }
  },
})
