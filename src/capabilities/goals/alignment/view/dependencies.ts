import { mayChangeKeyResult } from '../../policy.ts'
import { linkItem } from '../../view/links.ts'
import { carrierOf, nodeOf, takesPart } from '../../view/nodes.ts'
import { goalBeside } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import type { DateOffer, DependencyItem } from '../contract.ts'
import { mayAnswerDate } from '../policy.ts'
import type { DependencyDate } from '../store/kinds.ts'
import type { Mine } from './mine.ts'
import { caseOfGoal } from './requests.ts'

/** The links of a cycle that ask for something and whose both ends exist for the caller, by row. */
export function dependencyRows(sight: Sight, cycleId: string): number[] {
  const { goals } = sight
  const rows: number[] = []
  for (const objective of goals.objectivesInCycle.rowsOf(goals.tokens.find(cycleId))) {
    if (!sight.seesObjective(objective)) continue
    const own = goals.ends.find(goals.objectives.idOf(objective))
    for (const keyResult of goals.keyResultsOfObjective.rowsOf(own))
      rows.push(...dependenciesOf(sight, goals.keyResults.idOf(keyResult)))
  }
  return rows
}

/** What a key result needs. */
export function dependenciesOf(sight: Sight, keyResultId: string): number[] {
  const { goals } = sight
  const { kind, toKind, toId } = goals.links.columns
  const end = goals.ends.find(keyResultId)
  if (end === -1) return []
  return [...goals.linksFrom.rowsOf(end)].filter((row) => {
    if (kind.get(row) !== 'depends-on') return false
    return toKind.get(row) === 'unit' || sight.sees(toId.get(row) ?? '')
  })
}

const isLate = (sight: Sight, row: number): boolean => {
  const { status, dueOn } = sight.goals.links.columns
  const day = dueOn.get(row)
  const isOpen = status.get(row) === 'requested' || status.get(row) === 'confirmed'
  return isOpen && day !== null && day < sight.today
}

export const isUnanswered = ({ goals }: Sight, row: number): boolean =>
  goals.links.columns.status.get(row) === 'requested'

/** Overdue first, then unanswered, then by day. */
export function byUrgency(sight: Sight, rows: readonly number[]): number[] {
  const { dueOn } = sight.goals.links.columns
  const over = new Set(['declined', 'delivered'])
  const rank = (row: number): string => {
    const status = sight.goals.links.columns.status.get(row) ?? ''
    const group = isLate(sight, row) ? 0 : isUnanswered(sight, row) ? 1 : over.has(status) ? 3 : 2
    return `${group}${dueOn.get(row) ?? '9999'}${sight.goals.links.idOf(row)}`
  }
  const ranked = rows.map((row) => ({ row, rank: rank(row) }))
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ row }) => row)
}

/** On which sides the caller stands. */
export function sidesOf(sight: Sight, row: number, mine: Mine): DependencyItem['sides'] {
  const { fromId, toId } = sight.goals.links.columns
  const [from, to] = [fromId.get(row) ?? '', toId.get(row) ?? '']
  return [
    ...(mine.keyResultIds.has(from) ? ['asking' as const] : []),
    ...(mine.keyResultIds.has(to) || mine.unitIds.has(to) ? ['asked' as const] : []),
  ]
}

/** Whether one of its ends is carried by a unit of the subtree. */
export function touchesUnit(sight: Sight, row: number, subtree: ReadonlySet<string>): boolean {
  const { fromId, toKind, toId } = sight.goals.links.columns
  const isIn = (id: string) => {
    const node = nodeOf(sight, id)
    return node !== undefined && subtree.has(carrierOf(sight, node).unitId ?? '')
  }
  const to = toId.get(row) ?? ''
  return isIn(fromId.get(row) ?? '') || (toKind.get(row) === 'unit' ? subtree.has(to) : isIn(to))
}

export function dependencyItem(
  sight: Sight,
  row: number,
  mine: Mine,
  offer: DependencyDate | undefined,
): DependencyItem | null {
  const item = linkItem(sight, row, 'from')
  const fromId = sight.goals.links.columns.fromId.get(row) ?? ''
  const from = takesPart(sight, fromId) ? nodeOf(sight, fromId) : undefined
  if (!item || from === undefined) return null
  const { goal, unit, ...link } = item
  const asks = caseOfGoal(sight, from)
  return {
    link,
    asks: goalBeside(sight, from),
    asked: goal,
    unit,
    sides: sidesOf(sight, row, mine),
    isUnanswered: isUnanswered(sight, row),
    isOverdue: isLate(sight, row),
    offer: offer && asks ? offerItem(sight, row, offer) : null,
    may: { answer: link.mayAnswer, change: asks !== null && mayChangeKeyResult(sight.actor, asks) },
  }
}

function offerItem(sight: Sight, row: number, offer: DependencyDate): DateOffer | null {
  const { fromId, toKind, toId } = sight.goals.links.columns
  const [from, to] = [nodeOf(sight, fromId.get(row) ?? ''), nodeOf(sight, toId.get(row) ?? '')]
  const asks = from === undefined ? null : caseOfGoal(sight, from)
  const asked =
    toKind.get(row) === 'unit'
      ? sight.caseOf({
          unitId: toId.get(row),
          roleId: null,
          createdBy: null,
          visibility: 'workspace',
        })
      : to === undefined
        ? null
        : caseOfGoal(sight, to)
  if (!asks || !asked) return null
  const { id, dueOn, side, note, createdBy, createdAt, version } = offer
  const may = (answer: 'accept' | 'withdraw') =>
    mayAnswerDate(sight.actor, { asks, asked, side, answer })
  return {
    id,
    dueOn,
    side,
    note,
    createdBy,
    createdAt,
    version,
    may: { answer: may('accept'), withdraw: may('withdraw') },
  }
}
