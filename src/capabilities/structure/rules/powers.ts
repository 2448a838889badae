/**
 * What a role may decide. A power reaches over the role's unit and every unit below it.
 * Source: the chapter on structure of the method (responsibilities and powers go to roles).
 */
export const powers = [
  'edit-goals',
  'allocate-people',
  'allocate-budget',
  'decide-scope',
  'accept-dependency',
] as const
export type Power = (typeof powers)[number]
