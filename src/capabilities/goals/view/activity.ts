import type { RecordChange } from '#kernel/feed-entry.ts'
import type { FeedRow } from '#platform/feed/rows.ts'
import type { ActivityItem } from '../contract.ts'
import { followsMetric } from '../metrics/rules/follows-metric.ts'
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
function goalsIn(change: RecordChange): string[] {
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

type Told = Pick<FeedRow, 'changes' | 'subjectKind' | 'subjectId'>

/**
 * The goals that a change tells of: those it names; of a link whose ends stay, both ends; else the
 * goal that the entry is told under, for a change keeps only what differs. null: no longer known.
 */
export function goalsBehind(
  sight: Sight,
  change: RecordChange,
  { subjectKind, subjectId }: Omit<Told, 'changes'>,
): readonly string[] | null {
  if (change.kind === 'cycle') return []
  const named = goalsIn(change)
  if (change.kind === 'goal-link' && named.length === 0) return endsHeld(sight, change.id)
  if (named.length > 0) return named
  return subjectKind === 'objective' ? [subjectId] : null
}

function endsHeld({ goals }: Sight, linkId: string): readonly string[] | null {
  const row = goals.links.find(linkId)
  if (row === undefined) return null
  const { fromId, toId, toKind } = goals.links.columns
  const ends = toKind.get(row) === 'unit' ? [fromId.get(row)] : [fromId.get(row), toId.get(row)]
  return ends.flatMap((id) => id ?? [])
}

/** The part of an entry that exists for the caller; what tells of a hidden goal is left out. */
export function visibleChanges(sight: Sight, entry: Told): RecordChange[] {
  const { changes } = entry
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
    const goals = goalsBehind(sight, change, entry)
    return goals?.every((id) => known.has(id) || sight.sees(id)) ?? false
  })
}

/**
 * Whether the caller may take back all of it: they see it all, or did it themselves and what they do
 * not see are links that hidden goals had to what they removed.
 */
export function isWholeFor(sight: Sight, row: Told & Pick<FeedRow, 'actorId'>): boolean {
  const seen = new Set(visibleChanges(sight, row))
  const unseen = row.changes.filter((change) => !seen.has(change))
  const isOwnDeed = row.actorId === sight.actor.memberId
  return unseen.length === 0 || (isOwnDeed && unseen.every(({ kind }) => kind === 'goal-link'))
}

/** What a link leads from and to, by name. */
function endsIn(sight: Sight, change: RecordChange, row: Omit<Told, 'changes'>): string | null {
  const unitId = textIn(change, 'toKind') === 'unit' ? textIn(change, 'toId') : null
  const names = (goalsBehind(sight, change, row) ?? []).flatMap((id) => {
    const node = nodeOf(sight, id)
    return node === undefined ? [] : [titleOf(sight, node)]
  })
  const unit = unitId === null ? [] : [sight.unit(unitId)?.name ?? '']
  return [...names, ...unit].join(' → ') || null
}

function titleIn(sight: Sight, change: RecordChange, row: Omit<Told, 'changes'>): string | null {
  const { kind, id } = change
  if (kind === 'goal-link') return endsIn(sight, change, row)
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
    changes: changes.slice(0, mostChanges).map((change) => ({
      ...change,
      title: titleIn(sight, change, row) ?? textIn(change, 'title'),
    })),
    moreChanges: Math.max(0, changes.length - mostChanges),
    mayUndo: row.undoneBy === null && isWholeFor(sight, row) && mayTakeBack(sight, row),
    acknowledgedBy: [],
  }
}

/** Of a key result that is gone only its objective can still be asked. */
function goalAbove(change: RecordChange): string[] {
  const objective = change.kind === 'key-result' ? textIn(change, 'objectiveId') : null
  return objective ? [objective] : []
}

export function mayTakeBack(sight: Sight, row: FeedRow): boolean {
  const { actorId, changes } = row
  if (followsMetric(row)) return false
  const behind = (change: RecordChange) => goalsBehind(sight, change, row) ?? []
  const ids = new Set(changes.flatMap((change) => [...behind(change), ...goalAbove(change)]))
  const rows = new Set([...ids].flatMap((id) => sight.goals.objectiveRowOf(id) ?? []))
  const goals = [...rows].map((row) => sight.caseOfObjective(row))
  return mayUndo(sight.actor, { actorId, goals })
}
