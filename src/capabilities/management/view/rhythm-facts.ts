import type { CycleSeen, GoalsSeen } from '#capabilities/goals/index.ts'
import type { Standing } from '#capabilities/structure/rules/resolution.ts'
import type { Actor } from '#kernel/actor.ts'
import type { ObjectiveToDo } from '../rules/steps.ts'
import type { CyclePlan, CycleStep } from '../store/kinds.ts'

export interface RhythmFacts {
  readonly actor: Actor
  readonly today: string
  readonly goals: GoalsSeen
  readonly cycle: CycleSeen
  readonly objectives: readonly ObjectiveToDo[]
  readonly standing: Standing | null
  readonly plan: CyclePlan
  readonly steps: readonly CycleStep[]
  readonly tookStock: boolean
  /** Of the cycle around it and those inside it. */
  readonly around: readonly CycleSeen[]
  readonly plans: readonly CyclePlan[]
}
