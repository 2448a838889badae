import type { ComponentType } from 'react'
import type { GoalRow } from '../../contract.ts'

/** A direction that is pursued, and that no goal of the cycle serves. */
export interface UnservedDirection {
  readonly id: string
  readonly title: string
  readonly owner: GoalRow['owner'] | null
}

/** What the strategy, which stands above goals, adds to the gaps: the product joins the two. */
export interface StrategyBeside {
  useUnserved: (cycleId: string, isMine: boolean) => readonly UnservedDirection[]
  /** Lets objectives of the cycle name a direction. */
  MendDirection: ComponentType<{ directionId: string; cycleId: string }>
  /** Lets an objective name one of the directions. */
  NameDirection: ComponentType<{ objectiveId: string }>
}
