import type { Owner } from '../../contract.ts'

type NamedOwner = Pick<Owner, 'unit' | 'role' | 'holders'>

/** Who carries a goal in few words: who holds the role, or the role, or the unit. Null: nobody. */
export const ownerText = ({ unit, role, holders }: NamedOwner): string | null => {
  const names = holders.flatMap(({ name }) => (name ? [name] : []))
  if (names.length > 0) return names.join(', ')
  return role?.title ?? unit?.name ?? null
}

/** The rest of who carries it, for a second line: role and unit. */
export const ownerDetail = ({ unit, role, holders }: NamedOwner): string => {
  const named = holders.some(({ name }) => name)
  return [named ? role?.title : null, role ? unit?.name : null].filter(Boolean).join(' · ')
}
