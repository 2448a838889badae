import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'

type DropDialogProps = {
  title: string
  busy: boolean
  onDrop: (reason: string) => void
  onClose: () => void
}

/** An objective is dropped with a reason, which those aligned with it are told. */
export function DropDialog({ title, busy, onDrop, onClose }: DropDialogProps) {
  const words = useMessages('management').stocktake
  const [reason, setReason] = useState('')
  const text = reason.trim()
  return (
    <FormDialog
      size="s"
      title={words.dropTitle}
      onClose={onClose}
      onSubmit={() => text !== '' && onDrop(text)}
      action={words.drop}
      danger
      busy={busy}
      disabled={text === ''}
    >
      <p className="font-medium">{title}</p>
      <p className="text-ink-soft">{words.dropText}</p>
      <Field label={words.reason} required>
        <TextArea
          autoFocus
          value={reason}
          maxLength={2000}
          placeholder={words.reasonPlaceholder}
          onChange={setReason}
        />
      </Field>
    </FormDialog>
  )
}
