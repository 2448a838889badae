import type { RecordChange } from '#kernel/feed-entry.ts'
import type { FeedRow } from '#platform/feed/rows.ts'
import type { ActivityItem } from '../contract.ts'
import { mayUndo } from '../policy.ts'
import { allKinds } from '../store/kinds.ts'
import { nodeOf, titleOf } from './nodes.ts'
import type { Sight } from './sight.ts'

const mostChanges = 20
const ownKinds = new Set(allKinds.map(({ kind }) => kind))

export const isOwnKind = (kind: string): boolean => ownKinds.has(kind)

const textIn = (change: RecordChange, name: string): string | null => {
  const value = change.after?.[name] ?? change.before?.[name]
  return typeof value === 'string' ? value : null
}

/** The goals a change touches: the record itself, or the ends and owners it names. */
export function goalsIn(change: RecordChange): string[] {
  if (change.kind === 'objective' || change.kind === 'key-result') return [change.id]
  const names = ['objectiveId', 'keyResultId', 'fromId']
  const ids = names.flatMap((name) => textIn(change, name) ?? [])
  const isToGoal = textIn(change, 'toKind') !== 'unit'
  return isToGoal
    ? [...ids, ...(textIn(change, 'toId') ? [textIn(change, 'toId') ?? ''] : [])]
    : ids
}

/** Of a goal that is gone the change itself says who may see it. */
function seesGone(sight: Sight, change: RecordChange): boolean {
  const facts = change.before ?? change.after
  if (change.kind !== 'objective' || !facts) return false
  const visibility = facts['visibility']
  if (visibility !== 'workspace' && visibility !== 'unit' && visibility !== 'private') return false
  return sight.seesFacts({
    visibility,
    unitId: textIn(change, 'unitId'),
    createdBy: textIn(change, 'createdBy'),
  })
}

/** Ids of objectives that the entry itself removes, and that exist for the caller. */
function goneAndSeen(sight: Sight, changes: readonly RecordChange[]): Set<string> {
  const gone = changes.filter(({ after, kind }) => after === null && kind === 'objective')
  return new Set(gone.filter((change) => seesGone(sight, change)).map(({ id }) => id))
}

/** The part of an entry that exists for the caller; what names a hidden goal is left out. */
export function visibleChanges(
  sight: Sight,
  { changes }: Pick<FeedRow, 'changes'>,
): RecordChange[] {
  const gone = goneAndSeen(sight, changes)
  const known = new Set(gone)
  for (const change of changes) {
    const objective = change.kind === 'key-result' ? textIn(change, 'objectiveId') : null
    // A key result is seen as its objective is, even when it alone is gone.
    if (objective && (gone.has(objective) || sight.sees(objective))) known.add(change.id)
  }
  return changes.filter((change) => {
    if (!isOwnKind(change.kind)) return false
    if (change.kind === 'objective' && gone.has(change.id)) return true
    return goalsIn(change).every((id) => known.has(id) || sight.sees(id))
  })
}

const titleIn = (sight: Sight, { kind, id }: RecordChange): string | null => {
  if (kind !== 'objective' && kind !== 'key-result') return null
  const node = nodeOf(sight, id)
  return node === undefined ? null : titleOf(sight, node)
}

/** An entry as the caller may read it; null when nothing of it exists for them. */
export function activityItem(sight: Sight, row: FeedRow): ActivityItem | null {
  const changes = visibleChanges(sight, row)
  if (changes.length === 0) return null
  const isObjective = row.subjectKind === 'objective'
  const node = isObjective && sight.sees(row.subjectId) ? nodeOf(sight, row.subjectId) : undefined
  return {
    feedId: row.id,
    at: row.at.toISOString(),
    memberId: row.actorId,
    operation: row.operation,
    objectiveId: isObjective ? row.subjectId : null,
    title: node === undefined ? null : titleOf(sight, node),
    reason: row.reason,
    undoes: row.undoes,
    undoneBy: row.undoneBy,
    changes: changes
      .slice(0, mostChanges)
      .map((change) => ({ ...change, title: titleIn(sight, change) ?? textIn(change, 'title') })),
    moreChanges: Math.max(0, changes.length - mostChanges),
    mayUndo:
      row.undoneBy === null && changes.length === row.changes.length && mayTakeBack(sight, row),
  }
}

/** Of a key result that is gone only its objective can still be asked. */
function goalAbove(change: RecordChange): string[] {
  const objective = change.kind === 'key-result' ? textIn(change, 'objectiveId') : null
  return objective ? [objective] : []
}

export function mayTakeBack(sight: Sight, { actorId, changes }: FeedRow): boolean {
  const ids = new Set(changes.flatMap((change) => [...goalsIn(change), ...goalAbove(change)]))
  const rows = new Set([...ids].flatMap((id) => sight.goals.objectiveRowOf(id) ?? []))
  const goals = [...rows].map((row) => sight.caseOfObjective(row))
  return mayUndo(sight.actor, { actorId, goals })
}
