import { createGoals } from '#capabilities/goals/index.ts'
import { createStructure } from '#capabilities/structure/index.ts'
import type { Parts } from '#platform/contract/capability.ts'
import { createStrategy } from './index.ts'

/** The capabilities that the strategy stands on, and itself. */
export const capabilities = (parts: Parts) => {
  const structure = createStructure(parts)
  const goals = createGoals(parts, structure.directory)
  return [structure, goals, createStrategy(parts, goals.reading)]
}
