import { useMemo } from 'react'
import type { getOrganisation, Organisation } from '#capabilities/structure/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import type { ComboChoice } from '#ui/Combobox.tsx'

/** Who may carry a goal: a unit, or a role inside one. */
export type OwnerChoice = ComboChoice & { unitId: string | null; roleId: string | null }

const unitChoices = ({ units }: Organisation): OwnerChoice[] =>
  units.id.map((id, at) => ({
    id: `unit-${id}`,
    label: units.name[at] ?? '',
    detail: units.name[units.parent[at] ?? -1],
    unitId: id,
    roleId: null,
  }))

const roleChoices = (organisation: Organisation): OwnerChoice[] => {
  const { units, roles, people, assignments } = organisation
  const holders = new Map<number, string[]>()
  assignments.role.forEach((role, at) => {
    const name = people.name[assignments.person[at] ?? -1]
    if (name) holders.set(role, [...(holders.get(role) ?? []), name])
  })
  return roles.id.map((id, at) => {
    const unit = roles.unit[at] ?? -1
    const title = roles.title[at] ?? ''
    const names = holders.get(at)?.join(', ')
    return {
      id: `role-${id}`,
      label: names ? `${names} · ${title}` : title,
      detail: units.name[unit],
      unitId: units.id[unit] ?? null,
      roleId: id,
    }
  })
}

/** Units and roles of today, to choose an owner from. Asked only when a form needs it. */
export const useOwnerChoices = (enabled = true) => {
  const { data } = useRead<typeof getOrganisation>(
    'structure.getOrganisation',
    {},
    { enabled, fresh: 300_000 },
  )
  const units = useMemo(() => (data ? unitChoices(data) : []), [data])
  const owners = useMemo(() => (data ? [...units, ...roleChoices(data)] : []), [data, units])
  return { units, owners }
}
