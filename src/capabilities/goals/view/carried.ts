import type { Carrier } from '../policy.ts'
import { type CarrierState, type Uncarried, whyUncarried } from '../rules/uncarried.ts'
import type { Sight } from './sight.ts'

/** How the carrier stands today. Who made a goal is not held in memory: it is told. */
function stateOf(sight: Sight, { unitId, roleId }: Carrier, makerLeft: boolean): CarrierState {
  const unit = unitId === null ? null : sight.departure('unit', unitId) ? 'closed' : 'there'
  return { role: roleId === null ? null : roleState(sight, roleId), unit, makerLeft }
}

function roleState(sight: Sight, roleId: string): CarrierState['role'] {
  if (sight.holders(roleId).length > 0) return 'held'
  return sight.departure('role', roleId) ? 'closed' : 'vacant'
}

export const whyNobody = (sight: Sight, carrier: Carrier, makerLeft = false): Uncarried | null =>
  whyUncarried(stateOf(sight, carrier, makerLeft))

/** Nobody carries it, as far as unit and role say. */
export const isVacant = (sight: Sight, carrier: Carrier): boolean =>
  whyNobody(sight, carrier) !== null

/** Since which day; null where no day is known. */
export function nobodySince(sight: Sight, why: Uncarried, carrier: Carrier): string | null {
  const { unitId, roleId } = carrier
  if (why === 'role-closed' && roleId !== null)
    return sight.departure('role', roleId)?.since ?? null
  if (why === 'unit-closed' && unitId !== null)
    return sight.departure('unit', unitId)?.since ?? null
  return null
}

/**
 * Who may carry it instead, the likeliest first: who took over the role, who heads the unit or the
 * nearest one above it, the unit itself, the one above.
 */
export function heirsOf(sight: Sight, { unitId, roleId }: Carrier): Carrier[] {
  const place = sight.placeOf({ unitId, roleId })
  const path = place === null ? [] : sight.unitPath(place).toReversed()
  const successor = roleId === null ? null : sight.successorOf(roleId)
  const heads = path.flatMap((id) => headIn(sight, id) ?? []).slice(0, 1)
  const units = path.filter((id) => sight.isPeopled(id)).map((id) => ({ unitId: id, roleId: null }))
  const found = [...inRole(sight, successor), ...heads, ...units]
  const first = new Map(found.map((one) => [one.roleId ?? one.unitId, one]))
  return [...first.values()].slice(0, mostHeirs)
}

const mostHeirs = 3

function headIn(sight: Sight, unitId: string): Carrier | null {
  const roleId = sight.headRoleOf(unitId)
  return roleId !== null && sight.holders(roleId).length > 0 ? { unitId, roleId } : null
}

const inRole = (sight: Sight, roleId: string | null): Carrier[] =>
  roleId === null ? [] : [{ unitId: sight.unitOfRole(roleId), roleId }]
