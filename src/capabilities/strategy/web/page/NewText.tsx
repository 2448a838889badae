import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { Refusal } from '../FormDialog.tsx'

export type NewWords = { first: string; second: string }

type NewTextProps = {
  /** The button that opens the form. */
  action: string
  /** A long text. */
  first: string
  /** A short one; left out where there is none. */
  second?: string
  /** The short one comes first and must be given. */
  isNamed?: boolean
  onSave: (words: NewWords) => Promise<unknown>
  error: unknown
}

/** A button that becomes a small form in its place. */
export function NewText({ action, first, second, isNamed = false, onSave, error }: NewTextProps) {
  const { page: words } = useMessages('strategy')
  const ui = useMessages('ui')
  const [text, setText] = useState<NewWords | null>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  if (text === null) {
    return (
      <Button
        kind="quiet"
        size="s"
        className="-ml-2 self-start"
        onClick={() => setText({ first: '', second: '' })}
      >
        {action}
      </Button>
    )
  }
  const close = () => {
    setText(null)
    setTried(false)
    setBusy(false)
  }
  const isShort = !text.first.trim() || (isNamed && !text.second.trim())
  const save = () => {
    setTried(true)
    if (isShort || busy) return
    setBusy(true)
    onSave({ first: text.first.trim(), second: text.second.trim() }).then(close, () =>
      setBusy(false),
    )
  }
  const short = second !== undefined && (
    <Field label={second}>
      <TextField
        autoFocus={isNamed}
        value={text.second}
        onChange={(next) => setText({ ...text, second: next })}
      />
    </Field>
  )
  return (
    <form
      className="flex flex-col gap-3"
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {isNamed && short}
      <Field label={first} error={tried && isShort ? words.needText : null}>
        <TextArea
          autoFocus={!isNamed}
          rows={2}
          value={text.first}
          onChange={(next) => setText({ ...text, first: next })}
          onSubmit={save}
        />
      </Field>
      {!isNamed && short}
      <Refusal error={error} />
      <div className="flex gap-2">
        <Button type="submit" kind="primary" busy={busy}>
          {words.save}
        </Button>
        <Button onClick={close}>{ui.cancel}</Button>
      </div>
    </form>
  )
}
