import { useEffect, useRef } from 'react'
import { OwnerPicker } from '../form/OwnerPicker.tsx'
import type { OwnerChoice } from '../form/use-owner-choices.ts'

type OwnerEditorProps = {
  label: string
  onSave: (owner: OwnerChoice) => void
  onDone: () => void
}

/** An owner found in its cell: typing finds, Enter chooses, Escape or leaving keeps the old one. */
export function OwnerEditor({ label, onSave, onDone }: OwnerEditorProps) {
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const input = box.current?.querySelector('input')
    input?.focus()
    input?.click()
  }, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the field inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on a choice is not one on the row
    <span
      ref={box}
      className="block w-full"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
      onBlur={onDone}
      onClick={(event) => event.stopPropagation()}
    >
      <OwnerPicker
        label={label}
        value={null}
        onChange={(owner) => {
          if (owner) onSave(owner)
          onDone()
        }}
      />
    </span>
  )
}
