import { useMemo } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { Combobox } from '#ui/Combobox.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Organisation } from '../contract.ts'
import { titleOf } from './names.ts'
import { useOrganisation } from './use-structure.ts'

export type PickedRole = { id: string; label: string }

type Words = { untitled: string; nobodyNamed: string }

/** Titles repeat: unit and holder tell one from the other. */
const choicesOf = ({ roles, units, people, assignments }: Organisation, words: Words) => {
  const holder = new Map(assignments.role.map((role, at) => [role, assignments.person[at] ?? -1]))
  return roles.id.map((id, at) => {
    const name = people.name[holder.get(at) ?? -1]
    const unit = units.name[roles.unit[at] ?? -1]
    const detail = [name, unit].filter(Boolean).join(' · ')
    return { id, label: titleOf(roles.title[at], words), detail }
  })
}

type RolePickerProps = {
  value: PickedRole | null
  onChange: (role: PickedRole | null) => void
  on?: CalendarDate | undefined
  /** Given: chosen from this organisation, as from a draft that is not saved. */
  from?: Organisation | undefined
  placeholder?: string
}

/** One role as the organisation stands on a day. */
export function RolePicker({ value, onChange, on, from, placeholder }: RolePickerProps) {
  const { words, forms } = useMessages('structure')
  const { data: stored } = useOrganisation(on, from === undefined)
  const data = from ?? stored
  const choices = useMemo(() => (data ? choicesOf(data, words) : []), [data, words])
  return (
    <Combobox
      clearable
      value={value}
      choices={choices}
      placeholder={placeholder ?? forms.chooseRole}
      onChange={(choice) => onChange(choice && { id: choice.id, label: choice.label })}
    />
  )
}
