import { useMemo } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { Combobox } from '#ui/Combobox.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Organisation } from '../contract.ts'
import { useOrganisation } from './use-structure.ts'

export type PickedUnit = { id: string; label: string }

const choicesOf = ({ units }: Organisation) =>
  units.id.map((id, at) => ({
    id,
    label: units.name[at] ?? '',
    detail: units.name[units.parent[at] ?? -1],
  }))

type UnitPickerProps = {
  value: PickedUnit | null
  onChange: (unit: PickedUnit | null) => void
  on?: CalendarDate | undefined
  /** Given: chosen from this organisation, as from a draft that is not saved. */
  from?: Organisation | undefined
  label?: string
  placeholder?: string
  clearable?: boolean
}

/** One unit as the organisation stands on a day. */
export function UnitPicker({
  value,
  onChange,
  on,
  from,
  label,
  placeholder,
  clearable = true,
}: UnitPickerProps) {
  const { forms } = useMessages('structure')
  const { data: stored } = useOrganisation(on, from === undefined)
  const data = from ?? stored
  const choices = useMemo(() => (data ? choicesOf(data) : []), [data])
  return (
    <Combobox
      label={label}
      clearable={clearable}
      value={value}
      choices={choices}
      placeholder={placeholder ?? forms.chooseUnit}
      onChange={(choice) => onChange(choice && { id: choice.id, label: choice.label })}
    />
  )
}
