import X from 'lucide-react/icons/x'
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { cx } from './cx.ts'
import { controlClass, useField } from './Field.tsx'
import { useMessages } from './i18n.tsx'
import { bestMatches, foldText } from './palette-match.ts'
import { useAnchored } from './use-anchored.ts'

export type ComboChoice = {
  id: string
  label: string
  detail?: string | undefined
  icon?: ReactNode
}

export type ComboboxProps = {
  /** Read aloud when no Field stands around it. */
  label?: string | undefined
  value: ComboChoice | null
  onChange: (choice: ComboChoice | null) => void
  /** Choices known here; or those found for what was typed. */
  choices: readonly ComboChoice[]
  /** Given: the choices are found by the caller, and are not filtered again. */
  onSearch?: ((text: string) => void) | undefined
  placeholder?: string | undefined
  clearable?: boolean
  disabled?: boolean
}

const most = 50

/** One of many: type to find. Arrows move, Enter chooses, Escape closes. */
export function Combobox({
  label,
  value,
  onChange,
  choices,
  onSearch,
  placeholder,
  clearable = false,
  disabled = false,
}: ComboboxProps) {
  const id = useId()
  const words = useMessages('ui')
  const wiring = useField()
  const [text, setText] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const open = text !== null
  useAnchored(open, input, list)
  const shown = useMemo(() => {
    if (text === null) return []
    return onSearch
      ? choices.slice(0, most)
      : bestMatches(choices, (choice) => foldText(choice.label), text, most)
  }, [text, choices, onSearch])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed list starts from its top
  useEffect(() => setAt(0), [text])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  const type = (next: string) => {
    setText(next)
    onSearch?.(next)
  }
  const choose = (choice: ComboChoice | null) => {
    setText(null)
    onChange(choice)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && !open) type('')
    else if (step && shown.length > 0) setAt((at + step + shown.length) % shown.length)
    else if (event.key === 'Enter' && open && shown[at]) choose(shown[at])
    else if (event.key === 'Escape' && open) setText(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <span className="relative block min-w-0">
      <input
        {...wiring}
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && shown.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        placeholder={placeholder}
        value={text ?? value?.label ?? ''}
        onChange={(event) => type(event.target.value)}
        onClick={() => !open && type('')}
        onKeyDown={onKeyDown}
        onBlur={() => setText(null)}
        className={cx(controlClass, 'h-8 truncate pointer-coarse:h-10', clearable && 'pr-8')}
      />
      {clearable && value && !open && (
        <button
          type="button"
          aria-label={words.clear}
          onClick={() => choose(null)}
          className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-m text-ink-faint hover:text-ink"
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
      {open && (
        <div
          ref={list}
          popover="manual"
          id={`${id}-list`}
          role="listbox"
          aria-label={label ?? placeholder ?? words.palette.results(shown.length)}
          tabIndex={-1}
          style={{ minWidth: input.current?.offsetWidth }}
          onPointerDown={(event) => event.preventDefault()}
          className="appear fixed m-0 max-h-80 max-w-[min(28rem,calc(100vw-1rem))] overflow-auto rounded-l border-0 bg-raised p-1 text-base text-ink shadow-floating forced-colors:border"
        >
          {shown.map((choice, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses it
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this line
            <div
              key={choice.id}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === at}
              onPointerMove={() => setAt(place)}
              onClick={() => choose(choice)}
              className={cx(
                'flex h-8 cursor-pointer items-center gap-2 rounded-m px-2 pointer-coarse:h-11 forced-colors:aria-selected:outline-2',
                place === at && 'bg-hover',
              )}
            >
              {choice.icon}
              <span className="min-w-0 flex-1 truncate">{choice.label}</span>
              {choice.detail && (
                <span className="max-w-40 truncate text-sm text-ink-faint">{choice.detail}</span>
              )}
            </div>
          ))}
          {shown.length === 0 && (
            <p className="px-2 py-1.5 text-sm text-ink-faint">{words.palette.empty}</p>
          )}
        </div>
      )}
    </span>
  )
}
