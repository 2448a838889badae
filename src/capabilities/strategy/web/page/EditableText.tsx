import Pencil from 'lucide-react/icons/pencil'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { Field } from '#ui/Field.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { Refusal } from '../FormDialog.tsx'

type Text = { title?: string; body: string; reason: string }

type EditableTextProps = {
  /** What it is, for the pencil and for readers of the screen. */
  label: string
  /** Given: it has a name besides its words. */
  title?: string
  body: string
  hint?: string
  /** Resolves once it is saved; rejects when it was refused, and the words stay in the field. */
  onSave: (text: Text) => Promise<unknown>
  error: unknown
  may: boolean
  /** The words as they are read. */
  className: string
  /** Further things one can do with it. */
  actions?: React.ReactNode
}

/** Words that are read, and become a form in their place when somebody changes them. */
export function EditableText(props: EditableTextProps) {
  const words = useMessages('strategy').page
  const [editing, setEditing] = useState(false)
  const { label, title, body, may, className, actions } = props
  if (editing) return <Editor {...props} onDone={() => setEditing(false)} />
  return (
    <div className="group flex items-start gap-2">
      <div className="min-w-0 flex-1">
        {title !== undefined && <h3 className="text-md font-semibold break-words">{title}</h3>}
        <p className={cx('max-w-[64ch] break-words whitespace-pre-line', className)}>{body}</p>
      </div>
      {may && (
        <span className="flex shrink-0 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <IconButton
            label={words.editThis(label)}
            icon={<Pencil size={15} aria-hidden="true" />}
            onClick={() => setEditing(true)}
          />
          {actions}
        </span>
      )}
    </div>
  )
}

function Editor({
  label,
  title,
  body,
  hint,
  onSave,
  error,
  onDone,
}: EditableTextProps & { onDone: () => void }) {
  const { page: words } = useMessages('strategy')
  const ui = useMessages('ui')
  const [text, setText] = useState({ title: title ?? '', body, reason: '' })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const isShort = !text.body.trim() || (title !== undefined && !text.title.trim())
  const save = () => {
    setTried(true)
    if (isShort || busy) return
    if (text.body === body && text.title === (title ?? '')) return onDone()
    setBusy(true)
    onSave({
      ...(title !== undefined && { title: text.title.trim() }),
      body: text.body.trim(),
      reason: text.reason.trim(),
    }).then(onDone, () => setBusy(false))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onDone()
    else return
    event.stopPropagation()
  }
  return (
    <form
      className="flex flex-col gap-3"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {title !== undefined && (
        <Field label={label} hiddenLabel>
          <TextField
            autoFocus
            value={text.title}
            onChange={(next) => setText({ ...text, title: next })}
          />
        </Field>
      )}
      <Field label={label} hiddenLabel hint={hint} error={tried && isShort ? words.needText : null}>
        <TextArea
          autoFocus={title === undefined}
          rows={3}
          maxRows={20}
          value={text.body}
          onChange={(next) => setText({ ...text, body: next })}
          onSubmit={save}
          className="text-md"
        />
      </Field>
      <Field label={words.why} hint={words.whyHint}>
        <TextField value={text.reason} onChange={(next) => setText({ ...text, reason: next })} />
      </Field>
      <Refusal error={error} />
      <div className="flex gap-2">
        <Button type="submit" kind="primary" busy={busy}>
          {words.save}
        </Button>
        <Button onClick={onDone}>{ui.cancel}</Button>
      </div>
    </form>
  )
}
