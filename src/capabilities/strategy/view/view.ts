import type { GoalsSeen } from '#capabilities/goals/index.ts'
import type { Actor } from '#kernel/actor.ts'
import type { DirectionBeside } from '../contract.ts'
import { maySeeDirection } from '../policy.ts'
import { cyclesInView, type DirectionOfGoal, directionsServed } from '../rules/serving.ts'
import type { Direction } from '../store/kinds.ts'
import type { StrategyRecords } from '../store/load.ts'

/** What one caller sees of the strategy and of the goals under it on one day. */
export interface StrategyView {
  readonly actor: Actor
  readonly records: StrategyRecords
  readonly goals: GoalsSeen
}

/** In their order; drafts only for those for whom they exist. */
export const directionsSeen = ({ actor, records }: StrategyView): Direction[] =>
  [...records.directions.values()].filter((one) => maySeeDirection(actor, one))

export function directionSeen(view: StrategyView, id: string): Direction | null {
  const found = view.records.directions.get(id)
  return found && maySeeDirection(view.actor, found) ? found : null
}

export const directionBeside = ({ id, title, kind, status }: Direction): DirectionBeside => ({
  id,
  title,
  kind,
  status,
})

/** The objectives that name a direction, where both exist for the caller. */
export function namedIn(view: StrategyView): DirectionOfGoal[] {
  const named: DirectionOfGoal[] = []
  for (const { objectiveId, directionId } of view.records.alignments.values())
    if (directionSeen(view, directionId) && view.goals.sees(objectiveId))
      named.push({ objectiveId, directionId })
  return named
}

/** Live goals, and which directions they serve. */
export interface Scope {
  /** Objectives of the cycles in view, in the order of their places. */
  readonly objectives: readonly string[]
  readonly isLive: (objectiveId: string) => boolean
  /** What each objective serves, named or through others; drafts and retired directions too. */
  readonly served: ReadonlyMap<string, ReadonlySet<string>>
}

export function scopeOf(view: StrategyView, cycleId: string | null): Scope {
  const { goals } = view
  const cycles = cyclesInView(goals.cycles(), { cycleId, today: goals.today })
  const objectives = [...cycles].flatMap((id) => goals.objectivesIn(id))
  const live = new Set(objectives)
  return {
    objectives,
    isLive: (objectiveId) => live.has(objectiveId),
    served: directionsServed(namedIn(view), goals),
  }
}

/** Whether an objective has a path to a direction that is pursued. */
export function isAligned({ records }: StrategyView, { served }: Scope, id: string): boolean {
  for (const directionId of served.get(id) ?? [])
    if (records.directions.get(directionId)?.status === 'active') return true
  return false
}
