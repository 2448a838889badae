import type { GoalsDrafting, GoalsReading } from '#capabilities/goals/index.ts'
import type { StructureDirectory } from '#capabilities/structure/index.ts'

/** What the actions of this capability stand on. */
export interface TeamParts {
  readonly goals: { readonly reading: GoalsReading; readonly drafting: GoalsDrafting }
  readonly structure: StructureDirectory
}
