import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { cx } from './cx.ts'
import { useMessages } from './i18n.tsx'

export type InlineEditProps = {
  value: string
  /** Called once with the new text; not when nothing changed. */
  onSave: (value: string) => void
  /** What is edited, for readers of the screen. */
  label: string
  placeholder?: string | undefined
  multiline?: boolean
  /** Why a text cannot be saved, or null. */
  check?: ((value: string) => string | null) | undefined
  readOnly?: boolean
  /** Opened from outside, e.g. by a key on a table row. */
  editing?: boolean | undefined
  onEditingChange?: ((editing: boolean) => void) | undefined
  /** What stands with the words while they are edited. */
  beside?: ((value: string) => ReactNode) | undefined
  className?: string
}

/** Words that become a field when pressed. Enter saves, Escape keeps the old ones. */
export function InlineEdit(props: InlineEditProps) {
  const words = useMessages('ui')
  const { value, label, placeholder, readOnly = false, className } = props
  const [own, setOwn] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const editing = props.editing ?? own
  const setEditing = (next: boolean, returnFocus = false) => {
    setOwn(next)
    props.onEditingChange?.(next)
    if (returnFocus) requestAnimationFrame(() => button.current?.focus())
  }
  if (readOnly) return <span className={className}>{value}</span>
  if (editing) return <Editor {...props} onDone={(back) => setEditing(false, back)} />
  return (
    <button
      ref={button}
      type="button"
      aria-label={`${words.editing(label)}: ${value || placeholder || ''}`}
      onClick={() => setEditing(true)}
      className={cx(
        '-mx-1.5 max-w-full cursor-text rounded-s px-1.5 text-left hover:bg-hover',
        className,
        !value && 'text-ink-faint!',
      )}
    >
      {value || placeholder}
    </button>
  )
}

function Editor({
  value,
  onSave,
  label,
  placeholder,
  multiline = false,
  check,
  beside,
  className,
  onDone,
}: InlineEditProps & { onDone: (returnFocus: boolean) => void }) {
  const words = useMessages('ui')
  const [text, setText] = useState(value)
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const over = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const finish = (save: boolean, returnFocus: boolean) => {
    if (over.current) return
    const next = text.trim()
    const wrong = save && next !== value ? (check?.(next) ?? null) : null
    if (wrong) {
      setProblem(wrong)
      return
    }
    over.current = true
    if (save && next !== value) onSave(next)
    onDone(returnFocus)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const enter = event.key === 'Enter' && (!multiline || event.metaKey || event.ctrlKey)
    if (!enter && event.key !== 'Escape') return
    event.preventDefault()
    finish(enter, true)
  }
  return (
    <span className="block w-full min-w-0">
      <textarea
        ref={field}
        rows={1}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        title={words.saveHint}
        value={text}
        placeholder={placeholder}
        onChange={(event) => {
          setText(multiline ? event.target.value : event.target.value.replace(/\n/g, ' '))
          setProblem(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish(true, false)}
        className={cx(
          '-mx-1.5 field-sizing-content w-[calc(100%+0.75rem)] resize-none rounded-s bg-raised px-1.5 outline-2 outline-focus',
          className,
        )}
      />
      {problem && (
        <span role="alert" className="block text-xs text-danger">
          {problem}
        </span>
      )}
      {beside?.(text)}
    </span>
  )
}
