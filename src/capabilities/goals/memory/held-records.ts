import type { Audience } from './audience.ts'
import type { Chains } from './chains.ts'
import type { Tokens } from './columns.ts'
import type { keyResultTable, linkTable, milestoneTable, objectiveTable } from './tables.ts'

/** The kinds of record that are held in memory. */
export const heldKinds = ['cycle', 'objective', 'key-result', 'milestone', 'goal-link'] as const
export type HeldKind = (typeof heldKinds)[number]

export const isHeldKind = (kind: string): kind is HeldKind =>
  heldKinds.some((held) => held === kind)

/** The records of one workspace as its graph is told of them. */
export interface HeldRecords {
  readonly ends: Tokens
  readonly objectives: ReturnType<typeof objectiveTable>
  readonly keyResults: ReturnType<typeof keyResultTable>
  readonly milestones: ReturnType<typeof milestoneTable>
  readonly links: ReturnType<typeof linkTable>
  readonly keyResultsOfObjective: Chains
  readonly milestonesOfKeyResult: Chains
  readonly linksFrom: Chains
  readonly linksTo: Chains
  audienceOf(objective: number): Audience
  objectiveRowOf(goalId: string): number | undefined
  nextTick(): number
}
