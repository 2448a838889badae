import type { RecordChange } from '#kernel/feed-entry.ts'
import type { FeedRow } from '#platform/feed/rows.ts'
import type { ActivityItem } from '../contract.ts'
import { mayChangeStrategy, mayUndoStrategy, type UndoFacts } from '../policy.ts'
import { alignments, directions, evidence, isOwnKind, stages } from '../store/kinds.ts'
import { directionSeen, type StrategyView } from './view.ts'

const mostChanges = 20

type Told = Pick<FeedRow, 'changes' | 'subjectKind' | 'subjectId'>

const textIn = ({ before, after }: RecordChange, name: string): string | null => {
  const value = after?.[name] ?? before?.[name]
  return typeof value === 'string' ? value : null
}

/** Both what it was and what it is. */
const textsIn = ({ before, after }: RecordChange, name: string): string[] =>
  [before?.[name], after?.[name]].filter((value) => typeof value === 'string')

/** The objective that an alignment or stage belongs to; null when it is no longer known. */
export function objectiveBehind(
  { records }: StrategyView,
  change: RecordChange,
  { subjectKind, subjectId }: Omit<Told, 'changes'>,
): string | null {
  const said = textIn(change, 'objectiveId')
  if (said !== null) return said
  if (subjectKind === 'objective') return subjectId
  for (const { id, objectiveId } of records.alignments.values())
    if (id === change.id) return objectiveId
  return null
}

/** Of a direction that is gone the change itself says whether it was a draft. */
function seesDirection(view: StrategyView, id: string, gone: ReadonlySet<string>): boolean {
  if (mayChangeStrategy(view.actor) || gone.has(id)) return true
  return directionSeen(view, id) !== null
}

/** Directions that the entry itself removes, and that were no drafts. */
const goneIn = (changes: readonly RecordChange[]): ReadonlySet<string> =>
  new Set(
    changes
      .filter(({ kind, after }) => kind === directions.kind && after === null)
      .filter(({ before }) => before?.['status'] !== 'draft')
      .map(({ id }) => id),
  )

/** The part of an entry that exists for the caller; what tells of a hidden goal or draft is left out. */
export function visibleChanges(view: StrategyView, entry: Told): RecordChange[] {
  const gone = goneIn(entry.changes)
  return entry.changes.filter((change) => {
    if (!isOwnKind(change.kind)) return false
    if (change.kind === directions.kind) return seesDirection(view, change.id, gone)
    if (change.kind === evidence.kind) {
      const id = textIn(change, 'directionId') ?? entry.subjectId
      return seesDirection(view, id, gone)
    }
    if (change.kind !== alignments.kind && change.kind !== stages.kind) return true
    const objectiveId = objectiveBehind(view, change, entry)
    if (objectiveId === null || !view.goals.sees(objectiveId)) return false
    return textsIn(change, 'directionId').every((id) => seesDirection(view, id, gone))
  })
}

/** Whether the caller sees all of it: what one does not see one does not take back. */
export const isWholeFor = (view: StrategyView, row: Told): boolean =>
  visibleChanges(view, row).length === row.changes.length

export function undoFactsOf(view: StrategyView, row: Told): UndoFacts {
  const isOfObjective = ({ kind }: RecordChange) => kind === alignments.kind || kind === stages.kind
  const touchesStrategy = !row.changes.every(isOfObjective)
  // Who changes the strategy moves objectives with their direction, and takes that back as one.
  const own = touchesStrategy ? [] : row.changes
  const ids = new Set(own.map((change) => objectiveBehind(view, change, row) ?? ''))
  const objectives = [...ids].map((id) => ({ mayChangeGoal: view.goals.mayChange(id) }))
  return { touchesStrategy, objectives }
}

function titleOf(view: StrategyView, change: RecordChange, entry: Told): string | null {
  const { records, goals } = view
  if (change.kind === directions.kind)
    return records.directions.get(change.id)?.title ?? textIn(change, 'title')
  if (change.kind === alignments.kind || change.kind === stages.kind)
    return goals.goal(objectiveBehind(view, change, entry) ?? '')?.title ?? null
  return textIn(change, 'title')
}

function subjectTitle(view: StrategyView, { subjectKind, subjectId, changes }: Told) {
  if (subjectKind === 'objective') return view.goals.goal(subjectId)?.title ?? null
  const direction = directionSeen(view, subjectId)
  if (direction) return direction.title
  const statement = view.records.statements.find(({ id }) => id === subjectId)
  if (statement) return statement.title
  const own = changes.find(({ id }) => id === subjectId)
  return own ? textIn(own, 'title') : null
}

/** A direction is told by its name: an id says nothing to a reader. */
function named(view: StrategyView, side: RecordChange['after']): RecordChange['after'] {
  const id = side?.['directionId']
  if (typeof id !== 'string') return side
  return { ...side, direction: directionSeen(view, id)?.title ?? null }
}

/** An entry as the caller may read it; null when nothing of it exists for them. */
export function activityItem(view: StrategyView, row: FeedRow): ActivityItem | null {
  const changes = visibleChanges(view, row)
  if (changes.length === 0) return null
  return {
    feedId: row.id,
    at: row.at.toISOString(),
    memberId: row.actorId,
    operation: row.operation,
    subjectKind: row.subjectKind,
    subjectId: row.subjectId,
    title: subjectTitle(view, row),
    reason: row.reason,
    undoes: row.undoes,
    undoneBy: row.undoneBy,
    changes: changes.slice(0, mostChanges).map((change) => ({
      ...change,
      before: named(view, change.before),
      after: named(view, change.after),
      title: titleOf(view, change, row),
    })),
    moreChanges: Math.max(0, changes.length - mostChanges),
    mayUndo:
      row.undoneBy === null &&
      isWholeFor(view, row) &&
      mayUndoStrategy(view.actor, undoFactsOf(view, row)),
  }
}
