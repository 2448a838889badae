import { heirsOf, nobodySince, whyNobody } from '../../view/carried.ts'
import { isIn } from '../../view/home.ts'
import {
  carrierOf,
  isKeyResult,
  keyResultNode,
  type Node,
  objectiveNode,
  objectiveOf,
  rowOf,
} from '../../view/nodes.ts'
import { goalBeside, ownerOf } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import { keyResultRows } from '../../view/standing.ts'
import type { OwedCarriers, UncarriedFacts } from '../contract.ts'

const noMakers: ReadonlySet<string> = new Set()

/** Whether nobody carries it; a key result that names no other carrier goes with its objective. */
export function isUncarried(sight: Sight, node: Node, leftMakers = noMakers): boolean {
  if (isKeyResult(node) && !namesAnother(sight, node)) return false
  const isAlone = !isKeyResult(node) && leftMakers.has(sight.goals.objectives.idOf(rowOf(node)))
  return whyNobody(sight, carrierOf(sight, node), isAlone) !== null
}

function namesAnother(sight: Sight, keyResult: Node): boolean {
  const { unitId, roleId } = sight.goals.keyResults.columns
  const [unit, role] = [unitId.get(rowOf(keyResult)), roleId.get(rowOf(keyResult))]
  if (unit === null && role === null) return false
  const above = carrierOf(sight, objectiveNode(objectiveOf(sight, keyResult)))
  return role !== above.roleId || (unit !== null && unit !== above.unitId)
}

/** They name what their objective names, and would be left behind. */
const partsOf = (sight: Sight, node: Node) =>
  (isKeyResult(node) ? [] : keyResultRows(sight, rowOf(node)))
    .filter((row) => namesCarrier(sight, row) && !namesAnother(sight, keyResultNode(row)))
    .map((row) => ({
      id: sight.goals.keyResults.idOf(row),
      version: sight.goals.keyResults.versionOf(row),
    }))

const namesCarrier = ({ goals: { keyResults } }: Sight, row: number): boolean =>
  keyResults.columns.unitId.get(row) !== null || keyResults.columns.roleId.get(row) !== null

export function uncarriedFacts(sight: Sight, node: Node): UncarriedFacts {
  const carrier = carrierOf(sight, node)
  const { objectives, keyResults } = sight.goals
  const why = whyNobody(sight, carrier, true) ?? 'maker-left'
  const heirs = why === 'maker-left' ? unitsServed(sight, node) : heirsOf(sight, carrier)
  return {
    why,
    since: nobodySince(sight, why, carrier),
    version: (isKeyResult(node) ? keyResults : objectives).versionOf(rowOf(node)),
    heirs: heirs.map((heir) => ownerOf(sight, heir)),
    parts: partsOf(sight, node),
  }
}

/** Nothing names where it belonged: the unit whose goal it serves is nearest. */
function unitsServed(sight: Sight, node: Node) {
  const { goals } = sight
  const above = goals.graph.parentsOf(goals.objectives.idOf(objectiveOf(sight, node)))
  const units = above
    .filter((tie) => sight.sees(tie.id))
    .flatMap((tie) => goals.objectiveRowOf(tie.id) ?? [])
    .flatMap((row) => goals.objectives.columns.unitId.get(row) ?? [])
    .filter((id) => sight.exists('unit', id))
  return [...new Set(units)].slice(0, 1).map((unitId) => ({ unitId, roleId: null }))
}

/**
 * What of a cycle nobody carries and falls to the caller, each once. Begins from roles that nobody
 * holds and units that are no more, not from the goals: most are carried.
 *
 * @param leftMakers objectives whose maker has left; they fall to those who administer
 * @param most looks no further once so many are found
 */
export function fallingTo(
  sight: Sight,
  cycleId: string,
  leftMakers: ReadonlySet<string>,
  most = Number.POSITIVE_INFINITY,
): Node[] {
  const found = new Set<Node>()
  for (const node of mayFall(sight, leftMakers)) {
    if (found.size >= most) break
    const objective = objectiveOf(sight, node)
    if (!isIn(sight, objective, cycleId) || !sight.seesObjective(objective)) continue
    if (isUncarried(sight, node, leftMakers)) found.add(node)
  }
  return [...found].sort((a, b) => a - b)
}

function* mayFall(sight: Sight, leftMakers: ReadonlySet<string>): Generator<Node> {
  const { objectives } = sight.goals
  for (const id of leftMakers) {
    const row = objectives.find(id)
    if (row !== undefined) yield objectiveNode(row)
  }
  for (const { unitIds, goneIds, roleIds, roleIdsBelow } of sight.falling()) {
    for (const id of goneIds) for (const { node } of ofUnit(sight, id)) yield node
    // What names a unit as well falls to those who answer for the unit.
    for (const id of roleIds)
      for (const { node, unitId } of ofRole(sight, id))
        if (unitId === null || unitIds.has(unitId)) yield node
    for (const id of roleIdsBelow)
      for (const { node, unitId } of ofRole(sight, id))
        if (unitId !== null && unitIds.has(unitId)) yield node
  }
}

interface Carried {
  readonly node: Node
  readonly unitId: string | null
}

function* ofUnit({ goals }: Sight, unitId: string): Generator<Carried> {
  const at = goals.tokens.find(unitId)
  for (const row of goals.objectivesOfUnit.rowsOf(at)) yield { node: objectiveNode(row), unitId }
  for (const row of goals.keyResultsOfUnit.rowsOf(at)) yield { node: keyResultNode(row), unitId }
}

function* ofRole({ goals }: Sight, roleId: string): Generator<Carried> {
  const { objectives, keyResults } = goals
  const at = goals.tokens.find(roleId)
  for (const row of goals.objectivesOfRole.rowsOf(at))
    yield { node: objectiveNode(row), unitId: objectives.columns.unitId.get(row) }
  for (const row of goals.keyResultsOfRole.rowsOf(at))
    yield { node: keyResultNode(row), unitId: keyResults.columns.unitId.get(row) }
}

/** Lines of Home; the page of alignment has them all. */
const mostShown = 5

export function owedCarriers(sight: Sight, nodes: readonly Node[]): OwedCarriers {
  const goals = nodes.slice(0, mostShown).map((node) => {
    const { heirs: _, parts: __, ...facts } = uncarriedFacts(sight, node)
    return { goal: goalBeside(sight, node), ...facts }
  })
  return { goals, hasMore: nodes.length > goals.length }
}

/** As many as Home has to know of. */
export const mostOwed = mostShown + 1
