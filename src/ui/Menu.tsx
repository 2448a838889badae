import Check from 'lucide-react/icons/check'
import {
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { Align, Side } from './anchor.ts'
import { cx } from './cx.ts'
import { Kbd } from './Kbd.tsx'
import { usePopup } from './use-popup.ts'

export type MenuItem =
  | {
      kind?: 'action'
      id: string
      label: string
      onSelect: () => void
      icon?: ReactNode
      keys?: string
      danger?: boolean
      disabled?: boolean
      /** Given: one of several states that can be on. */
      checked?: boolean
    }
  | { kind: 'line'; id: string }
  | { kind: 'heading'; id: string; label: string }

type Trigger = ReactElement<{
  onClick?: unknown
  onKeyDown?: unknown
  'aria-expanded'?: boolean
  'aria-haspopup'?: 'menu'
  'aria-controls'?: string | undefined
}>

export type MenuProps = {
  label: string
  /** A button; it opens the menu. */
  trigger: Trigger
  items: readonly MenuItem[]
  side?: Side
  align?: Align
}

const focusables = (box: HTMLElement | null): HTMLElement[] =>
  box
    ? [...box.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')]
    : []

/** The line a key leads to: arrows, Home, End, or the first letters of a line. */
const nextLine = (box: HTMLElement | null, key: string): HTMLElement | undefined => {
  const lines = focusables(box)
  const at = lines.findIndex((line) => line.matches(':focus'))
  if (key === 'ArrowDown') return lines[(at + 1) % lines.length]
  if (key === 'ArrowUp') return lines.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return lines[0]
  if (key === 'End') return lines.at(-1)
  if (key.length !== 1) return undefined
  const rotated = [...lines.slice(at + 1), ...lines.slice(0, at + 1)]
  return rotated.find((line) => line.textContent?.toLowerCase().startsWith(key.toLowerCase()))
}

export function Menu({ label, trigger, items, side = 'bottom', align = 'start' }: MenuProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const away = useCallback(() => setOpen(false), [])
  const anchor = useRef<HTMLSpanElement>(null)
  const { box, returnFocus } = usePopup(anchor, open, side, align, away)
  useEffect(() => {
    if (open) focusables(box.current)[0]?.focus({ preventScroll: true })
  }, [open, box])
  const close = () => {
    setOpen(false)
    returnFocus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setOpen(false)
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      return close()
    }
    const line = event.metaKey || event.ctrlKey ? undefined : nextLine(box.current, event.key)
    if (!line || event.key === ' ') return
    event.preventDefault()
    event.stopPropagation()
    line.focus()
  }
  const toggle = () => setOpen(!open)
  return (
    <span ref={anchor} className="contents">
      {cloneElement(trigger, {
        onClick: toggle,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          toggle()
        },
        'aria-expanded': open,
        'aria-haspopup': 'menu',
        'aria-controls': open ? id : undefined,
      })}
      {open && (
        <div
          ref={box}
          id={id}
          popover="manual"
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          className="appear fixed m-0 max-h-[80dvh] min-w-44 max-w-80 overflow-auto rounded-l border-0 bg-raised p-1 text-base text-ink shadow-floating outline-none forced-colors:border"
        >
          {items.map((item) => (
            <Line key={item.id} item={item} close={close} />
          ))}
        </div>
      )}
    </span>
  )
}

function Line({ item, close }: { item: MenuItem; close: () => void }) {
  if (item.kind === 'line') return <hr className="my-1 border-line" />
  if (item.kind === 'heading') {
    return <div className="px-2 pt-2 pb-1 text-xs font-medium text-ink-faint">{item.label}</div>
  }
  const choosable = item.checked !== undefined
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: set only together with menuitemcheckbox
    <button
      type="button"
      role={choosable ? 'menuitemcheckbox' : 'menuitem'}
      aria-checked={item.checked}
      aria-disabled={item.disabled}
      tabIndex={-1}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        if (item.disabled) return
        close()
        item.onSelect()
      }}
      className={cx(
        'flex h-8 w-full items-center gap-2 rounded-m px-2 text-left outline-none aria-disabled:text-ink-faint pointer-coarse:h-11 forced-colors:focus:outline-2',
        item.danger ? 'text-danger focus:bg-danger-soft' : 'focus:bg-hover',
      )}
    >
      {choosable && (
        <Check size={14} aria-hidden="true" className={item.checked ? '' : 'invisible'} />
      )}
      {item.icon && <span className="text-ink-faint">{item.icon}</span>}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.keys && <Kbd keys={item.keys} />}
    </button>
  )
}
