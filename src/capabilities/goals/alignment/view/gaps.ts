import type { WorkspaceGoals } from '../../memory/workspace-goals.ts'
import { mayChangeGoal } from '../../policy.ts'
import { scopeOf } from '../../view/listing.ts'
import {
  carrierOf,
  keyResultNode,
  type Node,
  nodeOf,
  objectiveNode,
  servedByCount,
  takesPart,
} from '../../view/nodes.ts'
import { goalBeside } from '../../view/rows.ts'
import type { Sight } from '../../view/sight.ts'
import { keyResultRows } from '../../view/standing.ts'
import { byPlace } from '../../view/tree.ts'
import type { DependencyItem, GapItem } from '../contract.ts'
import { GAP_KINDS, type Gap, type GapFacts, gapsOf } from '../rules/gaps.ts'
import { dependenciesOf, isUnanswered } from './dependencies.ts'
import { isUncarried, uncarriedFacts } from './uncarried.ts'

/** What the goals themselves do not tell: it comes from the database, or from a capability above. */
export interface FactsBeside {
  /** Self-driven objectives that do not say what they are worth. */
  readonly withoutValue: ReadonlySet<string>
  readonly directionsKnown: boolean
  /** Objectives without unit and role whose maker has left. */
  readonly leftMakers: ReadonlySet<string>
  /** Whether an objective names a strategic direction. */
  servesDirection(objectiveId: string): boolean
}

export interface GapAt extends Gap {
  /** Row of the objective. */
  readonly objective: number
}

interface Kept {
  readonly stamp: string
  readonly gaps: readonly GapAt[]
}
const kept = new WeakMap<WorkspaceGoals, Map<string, Kept>>()
const mostKept = 12

/**
 * The gaps of a cycle that the caller may see, by kind and then by place. A walk over the cycle,
 * kept until a goal or link comes, goes or moves: a check-in leaves it as it is.
 *
 * @param besideStamp changes with the directions, and with those who leave
 * @param load asked only when the gaps are looked for anew
 */
export async function gapsIn(
  sight: Sight,
  cycleId: string,
  besideStamp: string,
  load: () => Promise<FactsBeside>,
): Promise<readonly GapAt[]> {
  const { goals } = sight
  const lists = kept.get(goals) ?? new Map<string, Kept>()
  kept.set(goals, lists)
  const key = `${cycleId}|${scopeOf(goals, sight.actor)}`
  const stamp = `${goals.structureRevision}|${sight.stamp}|${besideStamp}`
  const found = lists.get(key)
  if (found?.stamp === stamp) return found.gaps
  const gaps = find(sight, cycleId, await load())
  lists.delete(key)
  lists.set(key, { stamp, gaps })
  for (const oldest of lists.keys()) {
    if (lists.size <= mostKept) break
    lists.delete(oldest)
  }
  return gaps
}

function find(sight: Sight, cycleId: string, beside: FactsBeside): GapAt[] {
  const { goals } = sight
  const compare = byPlace(sight)
  const rows = [...goals.objectivesInCycle.rowsOf(goals.tokens.find(cycleId))]
    .filter((row) => sight.seesObjective(row))
    .sort((a, b) => compare(objectiveNode(a), objectiveNode(b)))
  const gaps = rows.flatMap((row) => gapsOfObjective(sight, row, beside))
  return GAP_KINDS.flatMap((kind) => gaps.filter((gap) => gap.kind === kind))
}

export const gapsOfObjective = (sight: Sight, row: number, beside: FactsBeside): GapAt[] =>
  gapsOf(factsOf(sight, row, beside)).map((gap) => ({ ...gap, objective: row }))

function factsOf(sight: Sight, row: number, beside: FactsBeside): GapFacts {
  const { objectives, keyResults } = sight.goals
  const { origin, beneficiaryUnitId } = objectives.columns
  const id = objectives.idOf(row)
  const { unitId } = carrierOf(sight, objectiveNode(row))
  const { leftMakers } = beside
  const parts = keyResultRows(sight, row)
  return {
    origin: origin.get(row),
    isUncarried: isUncarried(sight, objectiveNode(row), leftMakers),
    servesSomething: servesSomething(sight, row),
    servesDirection: beside.servesDirection(id),
    directionsKnown: beside.directionsKnown,
    isTop: unitId !== null && sight.unitPath(unitId).length <= 1,
    hasBeneficiary: beneficiaryUnitId.get(row) !== null,
    hasValue: !beside.withoutValue.has(id),
    keyResults: parts.map((part) => ({
      id: keyResults.idOf(part),
      mayBeServed: mayBeServed(sight, part),
      isServed: servedByCount(sight, keyResultNode(part)) > 0,
      isUncarried: isUncarried(sight, keyResultNode(part)),
    })),
    unanswered: parts.flatMap((part) => unansweredOf(sight, keyResults.idOf(part))),
  }
}

/** An objective it serves exists for the caller and takes part. */
function servesSomething(sight: Sight, row: number): boolean {
  const { goals } = sight
  const { kind, toId } = goals.links.columns
  const end = goals.ends.find(goals.objectives.idOf(row))
  if (end === -1) return false
  for (const link of goals.linksFrom.rowsOf(end)) {
    const isUp = kind.get(link) === 'derives' || kind.get(link) === 'contributes'
    if (isUp && takesPart(sight, toId.get(link) ?? '')) return true
  }
  return false
}

/** There are units below its carrier, or it takes its progress from goals below. */
function mayBeServed(sight: Sight, keyResult: number): boolean {
  if (sight.goals.keyResults.columns.progressFrom.get(keyResult) === 'links') return true
  const { unitId } = carrierOf(sight, keyResultNode(keyResult))
  return unitId !== null && sight.unitSubtree(unitId).size > 1
}

const unansweredOf = (sight: Sight, keyResultId: string) =>
  dependenciesOf(sight, keyResultId)
    .filter((row) => isUnanswered(sight, row))
    .map((row) => ({ id: sight.goals.links.idOf(row), keyResultId }))

/** Counts for each kind, those without a gap too. */
export const countsOf = (gaps: readonly GapAt[]): Record<(typeof GAP_KINDS)[number], number> => {
  const counts = Object.fromEntries(GAP_KINDS.map((kind) => [kind, 0]))
  for (const { kind } of gaps) counts[kind] = (counts[kind] ?? 0) + 1
  return counts as Record<(typeof GAP_KINDS)[number], number>
}

export function gapItem(sight: Sight, gap: GapAt, dependency: DependencyItem | null): GapItem {
  const { objectives } = sight.goals
  const keyResult = gap.keyResultId === null ? undefined : nodeOf(sight, gap.keyResultId)
  return {
    kind: gap.kind,
    objective: goalBeside(sight, objectiveNode(gap.objective)),
    keyResult: keyResult === undefined ? null : goalBeside(sight, keyResult),
    dependency,
    uncarried: gap.kind === 'without-carrier' ? uncarriedFacts(sight, nodeOfGap(sight, gap)) : null,
    version: objectives.versionOf(gap.objective),
    may: { change: mayChangeGoal(sight.actor, sight.caseOfObjective(gap.objective)) },
  }
}

/** The unit that carries the key result it is about, or its objective; of a closed one what is left above. */
export function unitOfGap(sight: Sight, gap: GapAt): string | null {
  const { unitId } = carrierOf(sight, nodeOfGap(sight, gap))
  const left = unitId === null ? null : sight.departure('unit', unitId)
  return left ? left.unitId : unitId
}

export function nodeOfGap(sight: Sight, { keyResultId, objective }: GapAt): Node {
  const keyResult = keyResultId === null ? undefined : nodeOf(sight, keyResultId)
  return keyResult ?? objectiveNode(objective)
}
