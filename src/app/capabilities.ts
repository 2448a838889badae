import type { Capability, Parts } from '#platform/contract/capability.ts'
import { createStructure } from '#capabilities/structure/index.ts'

/** The capabilities of this product, one line each, lower levels first. */
export function organisation(parts: Parts): Capability[] {
  const structure = createStructure(parts)
  return [structure]
}
