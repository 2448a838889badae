/** Why nobody carries a goal. */
export const UNCARRIED = ['role-closed', 'role-vacant', 'unit-closed', 'maker-left'] as const
export type Uncarried = (typeof UNCARRIED)[number]

export interface CarrierState {
  /** null: no role is named. */
  readonly role: 'held' | 'vacant' | 'closed' | null
  /** null: no unit is named. */
  readonly unit: 'there' | 'closed' | null
  /** Who made it is no member any more, or has left the organisation. */
  readonly makerLeft: boolean
}

/**
 * Why nobody carries a goal today, or null where somebody does. A role that is named carries it
 * alone, whatever became of its unit; a unit that is there carries it whoever works in it; what
 * names neither is its maker's. Of a closed role in a closed unit the unit is told: it is the reason.
 *
 * Source: the method, section E: goals attach to a role or unit and resolve to a person as of a date.
 */
export function whyUncarried({ role, unit, makerLeft }: CarrierState): Uncarried | null {
  if (role === 'held') return null
  if (unit === 'closed') return 'unit-closed'
  if (role !== null) return role === 'closed' ? 'role-closed' : 'role-vacant'
  return unit === null && makerLeft ? 'maker-left' : null
}
