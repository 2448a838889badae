import { answeredFor, dueCheckIns, mineIn } from './home.ts'
import { carrierOf, keyResultNode, type Node, needsMending, objectiveNode, rowOf } from './nodes.ts'
import type { Sight } from './sight.ts'
import { keyResultRows } from './standing.ts'

/** What is still to be done about a key result, as far as the goals themselves tell. */
export interface KeyResultFacts {
  readonly id: string
  /** The caller answers for it. */
  readonly isMine: boolean
  readonly lacksFigure: boolean
  readonly isCheckInDue: boolean
  readonly isScored: boolean
  /** Others who were asked for something it needs and have not answered. */
  readonly unanswered: number
}

export interface ObjectiveFacts {
  readonly id: string
  readonly isMine: boolean
  /** Only its maker sees it yet. */
  readonly isDraft: boolean
  /** Owner, nature, category, origin and commitment are all said. */
  readonly isDescribed: boolean
  /** Said to follow from a goal above, and linked to none. */
  readonly lacksLink: boolean
  readonly isScored: boolean
  readonly keyResults: readonly KeyResultFacts[]
}

/** The goals of a cycle that exist for the caller, with what is still to be done about each. */
export function cycleFacts(sight: Sight, cycleId: string): ObjectiveFacts[] {
  const { goals } = sight
  const rows = [...goals.objectivesInCycle.rowsOf(goals.tokens.find(cycleId))].filter((row) =>
    sight.seesObjective(row),
  )
  const mine = mineIn(sight, cycleId)
  const own = { objectives: new Set(mine), keyResults: new Set(answeredFor(sight, mine)) }
  const parts = new Map(rows.map((row) => [row, keyResultRows(sight, row)]))
  const due = new Set(dueCheckIns(sight, [...parts.values()].flat().map(keyResultNode)))
  return rows.map((row) => ({
    id: goals.objectives.idOf(row),
    isMine: own.objectives.has(objectiveNode(row)),
    ...describedIn(sight, row),
    keyResults: (parts.get(row) ?? []).map((part) => {
      const node = keyResultNode(part)
      return keyResultFacts(sight, node, own.keyResults.has(node), due.has(node))
    }),
  }))
}

function describedIn(sight: Sight, row: number) {
  const { nature, category, origin, commitment, visibility, score } = sight.goals.objectives.columns
  const { unitId, roleId } = carrierOf(sight, objectiveNode(row))
  const words = [nature.get(row), category.get(row), origin.get(row), commitment.get(row)]
  return {
    isDraft: visibility.get(row) === 'private',
    isDescribed: (unitId ?? roleId) !== null && words.every((word) => word !== null),
    lacksLink: origin.get(row) === 'aligned' && !servesSomething(sight, row),
    isScored: score.get(row) !== null,
  }
}

/** Links that leave a goal and end at what exists for the caller. */
function* linksSeenFrom(sight: Sight, goalId: string): Generator<number> {
  const { goals } = sight
  const { toKind, toId } = goals.links.columns
  const end = goals.ends.find(goalId)
  if (end === -1) return
  for (const link of goals.linksFrom.rowsOf(end))
    if (toKind.get(link) === 'unit' || sight.sees(toId.get(link) ?? '')) yield link
}

function servesSomething(sight: Sight, row: number): boolean {
  const { kind } = sight.goals.links.columns
  for (const link of linksSeenFrom(sight, sight.goals.objectives.idOf(row)))
    if (kind.get(link) === 'derives' || kind.get(link) === 'contributes') return true
  return false
}

function keyResultFacts(
  sight: Sight,
  node: Node,
  isMine: boolean,
  isCheckInDue: boolean,
): KeyResultFacts {
  const { keyResults } = sight.goals
  const row = rowOf(node)
  const id = keyResults.idOf(row)
  return {
    id,
    isMine,
    lacksFigure: needsMending(sight, row),
    isCheckInDue,
    isScored: keyResults.columns.score.get(row) !== null,
    unanswered: unansweredBy(sight, id),
  }
}

function unansweredBy(sight: Sight, keyResultId: string): number {
  const { status } = sight.goals.links.columns
  let count = 0
  for (const link of linksSeenFrom(sight, keyResultId))
    if (status.get(link) === 'requested') count += 1
  return count
}
