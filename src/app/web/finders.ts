import { findGoals } from '#capabilities/goals/web/find-goals.ts'
import { findStrategy } from '#capabilities/strategy/web/find-strategy.ts'
import { findStructure } from '#capabilities/structure/web/find-structure.ts'
import { findSpaces } from '#capabilities/team/web/find-spaces.ts'
import type { PaletteItem } from '#ui/CommandPalette.tsx'

export type Found = PaletteItem & { /** Address below the workspace. */ href: string }

/** Finds things by text for the palette. */
export type Finder = (
  workspace: string,
  text: string,
  signal: AbortSignal,
) => Promise<readonly Found[]>

/** Who finds things, one line a part. */
export const finders: readonly Finder[] = [findGoals, findStrategy, findStructure, findSpaces]
