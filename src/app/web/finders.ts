import { findMetrics } from '#capabilities/goals/metrics/web/find-metrics.ts'
import { findCycles } from '#capabilities/goals/web/find-cycles.ts'
import { findGoals } from '#capabilities/goals/web/find-goals.ts'
import { findRetrospectives } from '#capabilities/management/retrospective/web/find-retrospectives.ts'
import { findStrategy } from '#capabilities/strategy/web/find-strategy.ts'
import { findStructure } from '#capabilities/structure/web/find-structure.ts'
import { findSpaces } from '#capabilities/team/web/find-spaces.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'
import { findMembers, findPages } from './find-rest.ts'

export type Found = PaletteItem & { /** Address below the workspace. */ href: string }

/** Finds things by text for the palette. */
export type Finder = (
  workspace: string,
  text: string,
  signal: AbortSignal,
) => Promise<readonly Found[]>

/** Who finds things, one line a part. */
const all: readonly Finder[] = [
  findPages,
  findGoals,
  findCycles,
  findMetrics,
  findStrategy,
  findStructure,
  findMembers,
  findSpaces,
  findRetrospectives,
]

/** One that is refused, or not answered, keeps nothing from the others. */
const alone =
  (find: Finder): Finder =>
  (workspace, text, signal) =>
    find(workspace, text, signal).catch(() => [])

export const finders: readonly Finder[] = all.map(alone)
