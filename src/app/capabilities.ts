import type { Capability, Parts } from '#platform/contract/capability.ts'

/** The capabilities of this product, one line each, lower levels first. */
export function organisation(_parts: Parts): Capability[] {
  return []
}
