import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'

type NoteFieldProps = {
  text: string
  isChanged: boolean
  mayWrite: boolean
  busy: boolean
  label: string
  onChange: (text: string) => void
  onSave: () => void
}

/** What was said about a goal. */
export function NoteField(props: NoteFieldProps) {
  const { text, isChanged, mayWrite, busy, label, onChange, onSave } = props
  const words = useMessages('management').stocktake
  if (!mayWrite)
    return text ? <p className="max-w-[70ch] whitespace-pre-line text-base">{text}</p> : null
  return (
    <div className="flex max-w-[70ch] items-end gap-2">
      <TextArea
        aria-label={label}
        value={text}
        rows={1}
        maxLength={4000}
        placeholder={words.notePlaceholder}
        onChange={onChange}
        onSubmit={onSave}
      />
      {isChanged && (
        <Button size="s" busy={busy} onClick={onSave}>
          {words.saveNote}
        </Button>
      )}
    </div>
  )
}
