import { Combobox } from '#ui/Combobox.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { type OwnerChoice, useOwnerChoices } from './use-owner-choices.ts'

type OwnerPickerProps = {
  label?: string | undefined
  value: OwnerChoice | null
  onChange: (choice: OwnerChoice | null) => void
  /** Units alone. */
  unitsOnly?: boolean
}

/** Finds who carries a goal. */
export function OwnerPicker({ label, value, onChange, unitsOnly = false }: OwnerPickerProps) {
  const all = useMessages('goals')
  const words = all.form
  const { units, owners } = useOwnerChoices()
  const choices = unitsOnly ? units : owners
  return (
    <Combobox
      label={label}
      value={value}
      choices={choices}
      clearable
      placeholder={unitsOnly ? all.objective.findUnit : words.ownerPlaceholder}
      onChange={(choice) => onChange(choices.find(({ id }) => id === choice?.id) ?? null)}
    />
  )
}
