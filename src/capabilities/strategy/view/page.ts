import type { DirectionItem, EvidenceItem, ServingGoal, StatementItem } from '../contract.ts'
import { mayChangeStrategy } from '../policy.ts'
import { journeyOf } from '../rules/stages.ts'
import type { Direction, Evidence, Statement } from '../store/kinds.ts'
import { directionsSeen, isAligned, type Scope, type StrategyView, scopeOf } from './view.ts'

/** Objectives shown under a direction; the rest is on the map and in the list of the direction. */
const few = 6

const statementItem = ({ id, title, body, version }: Statement): StatementItem => ({
  id,
  title,
  body,
  version,
})

const evidenceItem = ({ id, body, url, version }: Evidence): EvidenceItem => ({
  id,
  body,
  url,
  version,
})

export function journeyIn({ records, goals }: StrategyView, objectiveId: string) {
  if (goals.natureOf(objectiveId) !== 'innovation') return null
  return { stage: null, ...journeyOf(records.stages.get(objectiveId) ?? []) }
}

/** An objective that names a direction; null when it does not exist for the caller. */
export function servingGoal(
  view: StrategyView,
  scope: Scope,
  { objectiveId, version }: { objectiveId: string; version: number },
): ServingGoal | null {
  const goal = view.goals.goal(objectiveId)
  if (!goal) return null
  const cycle = view.goals.cycles().find(({ id }) => id === goal.cycleId)
  return {
    ...goal,
    cycle: cycle?.name ?? null,
    isLive: scope.isLive(objectiveId),
    nature: view.goals.natureOf(objectiveId),
    journey: journeyIn(view, objectiveId),
    alignmentVersion: version,
  }
}

function directionItem(view: StrategyView, scope: Scope, direction: Direction): DirectionItem {
  const { records, goals } = view
  const { id, title, statement, kind, status, startsOn, endsOn, version } = direction
  const ever = [...records.alignments.values()].filter(
    (one) => one.directionId === id && goals.sees(one.objectiveId),
  )
  const named = ever.filter(({ objectiveId }) => scope.isLive(objectiveId))
  const serving = scope.objectives.filter((objective) => scope.served.get(objective)?.has(id))
  return {
    id,
    title,
    statement,
    kind,
    status,
    owner: goals.owner(direction),
    startsOn,
    endsOn,
    version,
    evidence: records.evidence.filter(({ directionId }) => directionId === id).map(evidenceItem),
    goals: named.slice(0, few).flatMap((one) => servingGoal(view, scope, one) ?? []),
    counts: { named: named.length, serving: serving.length, ever: ever.length },
  }
}

export function strategyPage(view: StrategyView, firstDay: string | null) {
  const { statements } = view.records
  const scope = scopeOf(view, null)
  const of = (kind: Statement['kind']) =>
    statements.filter((one) => one.kind === kind).map(statementItem)
  return {
    vision: of('vision')[0] ?? null,
    mission: of('mission')[0] ?? null,
    capabilities: of('capability'),
    directions: directionsSeen(view).map((one) => directionItem(view, scope, one)),
    counts: {
      objectives: scope.objectives.length,
      unaligned: scope.objectives.filter((id) => !isAligned(view, scope, id)).length,
    },
    firstDay,
    may: { change: mayChangeStrategy(view.actor) },
  }
}
