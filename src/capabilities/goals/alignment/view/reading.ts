import { mayChangeGoal } from '../../policy.ts'
import { carrierOf, objectiveNode, titleOf } from '../../view/nodes.ts'
import { ownerOf } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import { byPlace } from '../../view/tree.ts'
import type { ReadingStep } from '../contract.ts'
import type { ReadingMark } from '../store/kinds.ts'
import type { GapAt } from './gaps.ts'

const unitOf = (sight: Sight, row: number): string | null =>
  carrierOf(sight, objectiveNode(row)).unitId

/**
 * The objectives of a cycle as they are read together: from the top of the organisation down, each
 * unit followed by those below it, units beside each other by name; within a unit by place.
 */
export function readingOrder(
  sight: Sight,
  cycleId: string,
  subtree: ReadonlySet<string> | null,
): number[] {
  const { goals } = sight
  const compare = byPlace(sight)
  const rows = [...goals.objectivesInCycle.rowsOf(goals.tokens.find(cycleId))].filter(
    (row) =>
      sight.seesObjective(row) && (subtree === null || subtree.has(unitOf(sight, row) ?? '')),
  )
  const places = new Map<string | null, string>()
  const placeOf = (row: number): string => {
    const unitId = unitOf(sight, row)
    const known = places.get(unitId)
    if (known !== undefined) return known
    // Without a unit last.
    const path = unitId === null ? [] : sight.unitPath(unitId)
    const steps = path.map((id) => `${sight.unit(id).name ?? ''}\u0001${id}`)
    const place = unitId === null ? '\uffff' : steps.join('\u0000')
    places.set(unitId, place)
    return place
  }
  return rows
    .map((row) => ({ row, place: placeOf(row) }))
    .sort((a, b) => {
      if (a.place !== b.place) return a.place < b.place ? -1 : 1
      return compare(objectiveNode(a.row), objectiveNode(b.row))
    })
    .map(({ row }) => row)
}

/** The same in groups of a unit. */
export function readingUnits(
  sight: Sight,
  rows: readonly number[],
  marks: readonly ReadingMark[],
  gaps: readonly GapAt[],
) {
  const marksOf = Map.groupBy(marks, ({ objectiveId }) => objectiveId)
  const gapsOf = Map.groupBy(gaps, ({ objective }) => objective)
  const units = Map.groupBy(rows, (row) => unitOf(sight, row))
  return [...units].map(([unitId, own]) => ({
    unit: unitId === null ? null : sight.unit(unitId),
    steps: own.map((row) =>
      stepOf(
        sight,
        row,
        marksOf.get(sight.goals.objectives.idOf(row)) ?? [],
        gapsOf.get(row) ?? [],
      ),
    ),
  }))
}

function stepOf(
  sight: Sight,
  row: number,
  marks: readonly ReadingMark[],
  gaps: readonly GapAt[],
): ReadingStep {
  const { objectives } = sight.goals
  const node = objectiveNode(row)
  const by = (kind: ReadingMark['kind']) =>
    marks.filter((mark) => mark.kind === kind).map(({ memberId }) => memberId)
  return {
    objectiveId: objectives.idOf(row),
    title: titleOf(sight, node),
    owner: ownerOf(sight, carrierOf(sight, node)),
    visibility: objectives.columns.visibility.get(row) ?? 'private',
    version: objectives.versionOf(row),
    readBy: by('read'),
    readyBy: by('ready'),
    gaps: [...new Set(gaps.map(({ kind }) => kind))],
    mayPublish: mayChangeGoal(sight.actor, sight.caseOfObjective(row)),
  }
}
