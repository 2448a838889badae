import { useRef, useState } from 'react'
import { DateField } from '#ui/DateField.tsx'

type DueEditorProps = {
  label: string
  value: string
  onSave: (day: string) => void
  onDone: () => void
}

/** A date edited in its cell: Enter or leaving saves, Escape keeps the old one. */
export function DueEditor({ label, value, onSave, onDone }: DueEditorProps) {
  const [day, setDay] = useState(value)
  const over = useRef(false)
  const finish = (save: boolean) => {
    if (over.current) return
    over.current = true
    if (save && day !== value) onSave(day)
    onDone()
  }
  return (
    <DateField
      autoFocus
      aria-label={label}
      value={day}
      onChange={setDay}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        finish(event.key === 'Enter')
      }}
    />
  )
}
