import { invalidAt, notFound } from '#kernel/errors.ts'
import type { Carrier } from '../policy.ts'
import type { Sight } from '../view/sight.ts'

/**
 * Makes sure that unit and role are there today and belong together. A role that is named without a
 * unit brings its own.
 *
 * @param path where the two stand in the request, for example `keyResults[2].`
 */
export function checkedCarrier(sight: Sight, { unitId, roleId }: Carrier, path = ''): Carrier {
  if (unitId !== null && !sight.exists('unit', unitId))
    throw notFound('goals.unit_not_found', `${path}unitId`)
  if (roleId === null) return { unitId, roleId }
  if (!sight.exists('role', roleId)) throw notFound('goals.role_not_found', `${path}roleId`)
  const unitOfRole = sight.unitOfRole(roleId)
  if (unitId !== null && unitOfRole !== null && !sight.unitSubtree(unitId).has(unitOfRole))
    throw invalidAt(`${path}roleId`, 'goals.role_outside_unit')
  return { unitId: unitId ?? unitOfRole, roleId }
}

interface CarrierInput {
  unitId?: string | null | undefined
  roleId?: string | null | undefined
}

/** The carrier after a change; one that leaves unit and role alone is not looked at again. */
export function changedCarrier(sight: Sight, before: Carrier, input: CarrierInput): Carrier {
  const { unitId = before.unitId, roleId = before.roleId } = input
  if (unitId === before.unitId && roleId === before.roleId) return { unitId, roleId }
  // Another unit takes the goal away from a role of the old one.
  const staysWithRole = input.roleId !== undefined || unitId === before.unitId
  return checkedCarrier(sight, { unitId, roleId: staysWithRole ? roleId : null })
}
