import { daysBetween } from '#kernel/calendar.ts'
import { isCarriedBy } from './filter.ts'
import {
  carrierOf,
  isKeyResult,
  keyResultNode,
  type Node,
  needsMending,
  objectiveNode,
  objectiveOf,
  rowOf,
  takesPart,
} from './nodes.ts'
import type { Sight } from './sight.ts'
import { isClosed, keyResultRows, spanOfKeyResult } from './standing.ts'

/** A check-in is due a week after the last one. Source: the method, section D, "execute". */
const dueAfterDays = 7

/** The objectives the caller carries by a role, a unit without a named role, or as their maker where nobody else does. */
export function* carriedObjectives(sight: Sight): Generator<number> {
  const { goals, standing, actor } = sight
  const { roleId, unitId } = goals.objectives.columns
  for (const role of standing?.roleIds ?? [])
    yield* goals.objectivesOfRole.rowsOf(goals.tokens.find(role))
  for (const unit of standing?.unitIds ?? [])
    for (const row of goals.objectivesOfUnit.rowsOf(goals.tokens.find(unit)))
      if (roleId.get(row) === null) yield row
  for (const row of goals.objectivesOfCreator.rowsOf(goals.tokens.find(actor.memberId)))
    if (unitId.get(row) === null && roleId.get(row) === null) yield row
}

export function* carriedKeyResults(sight: Sight): Generator<number> {
  const { goals, standing } = sight
  const { roleId } = goals.keyResults.columns
  for (const role of standing?.roleIds ?? [])
    yield* goals.keyResultsOfRole.rowsOf(goals.tokens.find(role))
  for (const unit of standing?.unitIds ?? [])
    for (const row of goals.keyResultsOfUnit.rowsOf(goals.tokens.find(unit)))
      if (roleId.get(row) === null) yield row
}

export const isIn = ({ goals }: Sight, objective: number, cycleId: string): boolean =>
  goals.objectives.columns.cycleId.get(objective) === cycleId &&
  !goals.objectives.columns.isCandidate.get(objective)

/** What is mine in a cycle, by place: objectives with their key results, then others' key results. */
export function mineIn(sight: Sight, cycleId: string): Node[] {
  const visible = (row: number) => isIn(sight, row, cycleId) && sight.seesObjective(row)
  const objectives = [...new Set(carriedObjectives(sight))].filter(visible)
  const { position } = sight.goals.objectives.columns
  objectives.sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0) || a - b)
  const own = new Set(objectives)
  const others = [...new Set(carriedKeyResults(sight))].map(keyResultNode).filter((node) => {
    const objective = objectiveOf(sight, node)
    return !own.has(objective) && visible(objective)
  })
  const tree = objectives.flatMap((row) => [
    objectiveNode(row),
    ...keyResultRows(sight, row).map(keyResultNode),
  ])
  return [...tree, ...others]
}

/** Key results of mine that I answer for: another carrier named on one takes it from me. */
export const answeredFor = (sight: Sight, mine: readonly Node[]): Node[] =>
  mine.filter((node) => {
    if (!isKeyResult(node)) return false
    const { unitId, roleId } = sight.goals.keyResults.columns
    const isNamed = unitId.get(rowOf(node)) !== null || roleId.get(rowOf(node)) !== null
    return (
      !isNamed || (sight.standing !== null && isCarriedBy(sight.standing, carrierOf(sight, node)))
    )
  })

/** Whole days since a day, each day counted once. */
function daysSince(today: string): (day: string) => number {
  const known = new Map<string, number>()
  return (day) => {
    const days = known.get(day) ?? Math.max(0, daysBetween(day, today))
    known.set(day, days)
    return days
  }
}

/** Under way, not closed, and with a standing of its own: what a check-in can speak of. */
const takesCheckIns = (sight: Sight, node: Node): boolean => {
  const row = rowOf(node)
  const { progressFrom } = sight.goals.keyResults.columns
  if (progressFrom.get(row) === 'links' || isClosed(sight, objectiveOf(sight, node))) return false
  const { start, end } = spanOfKeyResult(sight, row)
  return start !== null && end !== null && start <= end && start <= sight.today
}

export const takeCheckIns = (sight: Sight, keyResults: readonly Node[]): Node[] =>
  keyResults.filter((node) => takesCheckIns(sight, node))

/**
 * The most overdue first: under way, a week or more without a check-in, and not achieved. Asked of
 * every key result of a unit that may carry thousands, so without the whole standing of each.
 */
export function dueCheckIns(sight: Sight, keyResults: readonly Node[]): Node[] {
  const { goals, today } = sight
  const { checkedInAt } = goals.keyResults.columns
  const silentFor = daysSince(today)
  const due = keyResults.flatMap((node) => {
    const row = rowOf(node)
    const { start } = spanOfKeyResult(sight, row)
    if (start === null || !takesCheckIns(sight, node)) return []
    const last = checkedInAt.get(row)
    const days = silentFor(last === null ? start : goals.settings.dayOf(last))
    if (days < dueAfterDays) return []
    const isAchieved = (goals.graph.progressOf(goals.keyResults.idOf(row)) ?? 0) >= 1
    return isAchieved ? [] : [{ node, days }]
  })
  return due.sort((a, b) => b.days - a.days).map(({ node }) => node)
}

export const toMend = (sight: Sight, keyResults: readonly Node[]): Node[] =>
  keyResults.filter((node) => needsMending(sight, rowOf(node)))

/** Links that ask one of my key results or units, and have no answer yet. */
export function askedOfMe(sight: Sight, keyResults: readonly Node[]): number[] {
  const { goals, standing } = sight
  const ids = keyResults.map((node) => goals.keyResults.idOf(rowOf(node)))
  const { status, fromId } = goals.links.columns
  return [...ids, ...(standing?.unitIds ?? [])]
    .flatMap((id) => [...goals.linksTo.rowsOf(goals.ends.find(id))])
    .filter((link) => status.get(link) === 'requested' && takesPart(sight, fromId.get(link) ?? ''))
}
