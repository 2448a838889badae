import type { LinkItem } from '../contract.ts'
import { mayFeed } from '../memory/audience.ts'
import { mayAnswerFor } from '../policy.ts'
import { isKeyResult, nodeOf, objectiveOf, rowOf, takesPart } from './nodes.ts'
import { goalBeside } from './rows.ts'
import type { Sight } from './sight.ts'

export type Direction = 'from' | 'to'

/**
 * The links that leave a goal (`from`) or arrive at it (`to`), with the goal or unit at the other
 * end. One that leads to what does not exist for the caller does not exist either.
 */
export function linkItems(sight: Sight, goalId: string, direction: Direction): LinkItem[] {
  const { goals } = sight
  const end = goals.ends.find(goalId)
  if (end === -1) return []
  const rows = direction === 'from' ? goals.linksFrom.rowsOf(end) : goals.linksTo.rowsOf(end)
  return [...rows]
    .flatMap((row) => linkItem(sight, row, direction) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

export function linkItem(sight: Sight, row: number, direction: Direction): LinkItem | null {
  const { columns } = sight.goals.links
  const [fromId, toId] = [columns.fromId.get(row) ?? '', columns.toId.get(row) ?? '']
  const toKind = columns.toKind.get(row) ?? 'objective'
  const isUnit = direction === 'from' && toKind === 'unit'
  const otherId = direction === 'from' ? toId : fromId
  const other = isUnit ? undefined : nodeOf(sight, otherId)
  if (!isUnit && (other === undefined || !sight.sees(otherId))) return null
  // What may never be taken up serves and asks nobody yet.
  if (direction === 'to' && !takesPart(sight, otherId)) return null
  return {
    id: sight.goals.links.idOf(row),
    kind: columns.kind.get(row) ?? 'derives',
    fromId,
    toKind,
    toId,
    rollsUp: columns.rollsUp.get(row),
    counts: columns.rollsUp.get(row) && flows(sight, fromId, toId),
    weight: columns.weight.get(row),
    status: columns.status.get(row),
    dueOn: columns.dueOn.get(row),
    note: columns.note.get(row),
    version: sight.goals.links.versionOf(row),
    goal: other === undefined ? null : goalBeside(sight, other),
    unit: isUnit ? sight.unit(toId) : null,
    mayAnswer: columns.kind.get(row) === 'depends-on' && mayAnswer(sight, toKind, toId),
  }
}

/** Progress flows only where whoever sees the number may see the goal, and the goal takes it. */
function flows({ goals }: Sight, fromId: string, toId: string): boolean {
  const [lower, upper] = [goals.objectiveRowOf(fromId), goals.objectiveRowOf(toId)]
  if (lower === undefined || upper === undefined) return false
  const keyResult = goals.keyResults.find(toId)
  const takes =
    keyResult === undefined || goals.keyResults.columns.progressFrom.get(keyResult) === 'links'
  return takes && mayFeed(goals.audienceOf(lower), goals.audienceOf(upper))
}

export function mayAnswer(sight: Sight, toKind: LinkItem['toKind'], toId: string): boolean {
  if (toKind === 'unit') {
    const unit = { unitId: toId, roleId: null, createdBy: null, visibility: 'workspace' as const }
    return mayAnswerFor(sight.actor, sight.caseOf(unit))
  }
  const node = nodeOf(sight, toId)
  if (node === undefined) return false
  const facts = isKeyResult(node)
    ? sight.caseOfKeyResult(rowOf(node))
    : sight.caseOfObjective(objectiveOf(sight, node))
  return facts !== null && mayAnswerFor(sight.actor, facts)
}
