import { createGoals } from '#capabilities/goals/index.ts'
import { createStructure } from '#capabilities/structure/index.ts'
import type { Capability, Parts } from '#platform/contract/capability.ts'

/** The capabilities of this product, one line each, lower levels first. */
export function organisation(parts: Parts): Capability[] {
  const structure = createStructure(parts)
  return [structure, createGoals(parts, structure.directory)]
}
