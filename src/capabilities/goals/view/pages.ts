import type { GoalColumns, GoalRow } from '../contract.ts'
import { STATUSES } from '../rules/status.ts'
import { type Cursor, cursorText } from './cursor.ts'
import type { Listing } from './listing.ts'
import {
  carrierOf,
  idOf,
  isKeyResult,
  type Node,
  needsMending,
  nodeOf,
  objectiveNode,
  objectiveOf,
  rowOf,
  scoreOf,
  standingOfNode,
  titleOf,
} from './nodes.ts'
import { dueOnOf, goalRow } from './rows.ts'
import type { Sight } from './sight.ts'
import { statusNumber } from './sorting.ts'

/** The place after the cursor's row, wherever that row is now; where it was, if it is gone. */
function startOf(sight: Sight, { nodes }: Listing, cursor: Cursor | null): number {
  if (cursor === null) return 0
  const node = nodeOf(sight, cursor.id)
  const at = node === undefined ? -1 : nodes.indexOf(node)
  return at >= 0 ? at + 1 : Math.min(cursor.at, nodes.length)
}

export function pageOf(sight: Sight, listing: Listing, limit: number, cursor: Cursor | null) {
  const start = startOf(sight, listing, cursor)
  const end = Math.min(listing.nodes.length, start + limit)
  const rows: GoalRow[] = []
  for (let at = start; at < end; at++)
    rows.push(goalRow(sight, listing.nodes[at] ?? 0, placeAt(sight, listing, at)))
  const last = rows.at(-1)
  const nextCursor =
    last && end < listing.nodes.length ? cursorText({ at: end, id: last.id }) : null
  return { rows, nextCursor, total: listing.nodes.length }
}

function placeAt(sight: Sight, { nodes, parents, depths, context }: Listing, at: number) {
  const parent = nodes[parents[at] ?? -1]
  return {
    parentId: parent === undefined ? null : idOf(sight, parent),
    depth: depths[at] ?? 0,
    isContext: context[at] === 1,
  }
}

const thousandths = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1000)

/** Gives each id a number in the order of first use. */
class Numbering {
  readonly ids: string[] = []
  private readonly numbers = new Map<string, number>()
  of(id: string | null): number {
    if (id === null) return -1
    const known = this.numbers.get(id)
    if (known !== undefined) return known
    this.numbers.set(id, this.ids.length)
    return this.ids.push(id) - 1
  }
}

function flagsOf(
  sight: Sight,
  node: Node,
  stale: boolean,
  byHand: boolean,
  context: boolean,
): number {
  const mend = isKeyResult(node) && needsMending(sight, rowOf(node))
  return (stale ? 1 : 0) + (mend ? 2 : 0) + (context ? 4 : 0) + (byHand ? 8 : 0)
}

const seconds = (at: string | null): number | null =>
  at === null ? null : Math.floor(Date.parse(at) / 1000)

/** The objective of a key result that does not stand under it in this list. */
function objectiveElsewhere(
  sight: Sight,
  { nodes, parents }: Listing,
  node: Node,
  at: number,
): string | null {
  if (!isKeyResult(node)) return null
  const objective = objectiveNode(objectiveOf(sight, node))
  return nodes[parents[at] ?? -1] === objective ? null : idOf(sight, objective)
}

function figureColumns({ goals }: Sight, nodes: readonly Node[], measures: Numbering) {
  const { startValue, targetValue, currentValue, unitOfMeasure } = goals.keyResults.columns
  const ofPart = <Value>(value: (row: number) => Value, none: Value): Value[] =>
    nodes.map((node) => (isKeyResult(node) ? value(rowOf(node)) : none))
  return {
    start: ofPart((row) => startValue.get(row), null),
    target: ofPart((row) => targetValue.get(row), null),
    current: ofPart((row) => currentValue.get(row), null),
    measure: ofPart((row) => measures.of(unitOfMeasure.get(row)), -1),
  }
}

/** Rows from a place on, each with the row it stands under, which may have been told before. */
export function columnsOf(
  sight: Sight,
  listing: Listing,
  from: number,
  limit: number,
): GoalColumns {
  const nodes = [...listing.nodes.subarray(from, from + limit)]
  const above = new Numbering()
  const parentIn = (parent: number): number => {
    if (parent < 0 || parent >= from) return parent < 0 ? -1 : parent - from
    return -2 - above.of(idOf(sight, listing.nodes[parent] ?? 0))
  }
  const { objectives, keyResults, graph } = sight.goals
  const [units, roles, measures] = [new Numbering(), new Numbering(), new Numbering()]
  const carriers = nodes.map((node) => carrierOf(sight, node))
  const standings = nodes.map((node) => standingOfNode(sight, node))
  const unit = carriers.map(({ unitId }) => units.of(unitId))
  const role = carriers.map(({ roleId }) => roles.of(roleId))
  const figures = figureColumns(sight, nodes, measures)
  const parent = Array.from(listing.parents.subarray(from, from + limit), parentIn)
  return {
    total: listing.nodes.length,
    matching: listing.matching,
    above: above.ids,
    units: units.ids.map((id) => ({
      ...sight.unit(id),
      ...(sight.departure('unit', id) && { isClosed: true as const }),
    })),
    roles: roles.ids.map((id) => ({
      ...sight.role(id),
      holders: sight.holders(id).map(({ name }) => name),
    })),
    statuses: [...STATUSES],
    measures: measures.ids,
    id: nodes.map((node) => idOf(sight, node)),
    kind: nodes.map((node) => (isKeyResult(node) ? 1 : 0)),
    parent,
    objectiveId: nodes.map((node, at) => objectiveElsewhere(sight, listing, node, from + at)),
    title: nodes.map((node) => titleOf(sight, node)),
    unit,
    role,
    progress: standings.map(({ progress }) => thousandths(progress)),
    pace: standings.map(({ pace }) => thousandths(pace?.expected)),
    coverage: nodes.map((node) => thousandths(graph.coverageOf(idOf(sight, node)))),
    status: standings.map(({ status }) => statusNumber(status.shown)),
    computed: standings.map(({ status }) => statusNumber(status.computed)),
    flags: nodes.map((node, at) => {
      const status = standings[at]?.status
      const byHand = status?.override != null
      return flagsOf(sight, node, status?.stale ?? false, byHand, listing.context[from + at] === 1)
    }),
    confidence: standings.map(({ confidence }) => confidence),
    score: nodes.map((node) => scoreOf(sight, node)),
    dueOn: nodes.map((node) => dueOnOf(sight, node)),
    checkedInAt: standings.map(({ checkedInAt }) => seconds(checkedInAt)),
    ...figures,
    version: nodes.map((node) =>
      (isKeyResult(node) ? keyResults : objectives).versionOf(rowOf(node)),
    ),
  }
}
