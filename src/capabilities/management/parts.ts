import type { GoalsReading, GoalsRhythm } from '#capabilities/goals/index.ts'
import type { StructureDirectory } from '#capabilities/structure/index.ts'

/** What the actions of this capability stand on. */
export interface ManagementParts {
  readonly goals: { readonly reading: GoalsReading; readonly rhythm: GoalsRhythm }
  readonly structure: StructureDirectory
}
