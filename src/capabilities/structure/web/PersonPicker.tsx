import { useDeferredValue, useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { listPeople, PersonRow } from '../contract.ts'
import { nameOf } from './names.ts'

export type PickedPerson = { id: string; label: string }

const most = 20

const detailOf = (row: PersonRow): string =>
  [row.name ? row.role?.title : null, row.unit?.name].filter(Boolean).join(' · ')

type PersonPickerProps = {
  value: PickedPerson | null
  onChange: (person: PickedPerson | null) => void
}

/** One person of the directory, found by name, role, unit or e-mail. */
export function PersonPicker({ value, onChange }: PersonPickerProps) {
  const { words, forms } = useMessages('structure')
  const [text, setText] = useState('')
  const search = useDeferredValue(text.trim())
  const asked = useRead<typeof listPeople>(
    'structure.listPeople',
    { limit: most, ...(search && { search }) },
    { keep: true },
  )
  const choices = (asked.data?.people ?? []).map((row) => ({
    id: row.id,
    label: nameOf(row, row.role?.title, words),
    detail: detailOf(row),
  }))
  return (
    <Combobox
      clearable
      value={value}
      choices={choices}
      onSearch={setText}
      placeholder={forms.choosePerson}
      onChange={(choice) => onChange(choice && { id: choice.id, label: choice.label })}
    />
  )
}
