import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
} from 'react'
import type { Align, Side } from './anchor.ts'
import { cx } from './cx.ts'
import { usePopup } from './use-popup.ts'

type Trigger = ReactElement<{
  onClick?: unknown
  'aria-expanded'?: boolean
  'aria-controls'?: string | undefined
  'aria-haspopup'?: 'dialog'
}>

export type PopoverProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A button; it opens and closes the panel. */
  trigger: Trigger
  label: string
  side?: Side
  align?: Align
  className?: string
  children: ReactNode
}

/**
 * A small panel beside what opened it. Escape and a press elsewhere close it; focus returns. Closed
 * it costs next to nothing: tables hold hundreds.
 */
export function Popover(props: PopoverProps) {
  const { open, onOpenChange, trigger } = props
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <span ref={anchor} className="contents">
      {cloneElement(trigger, {
        onClick: () => onOpenChange(!open),
        'aria-expanded': open,
        'aria-haspopup': 'dialog',
        'aria-controls': open ? id : undefined,
      })}
      {open && <Panel {...props} id={id} anchor={anchor} />}
    </span>
  )
}

type PanelProps = PopoverProps & { id: string; anchor: RefObject<HTMLSpanElement | null> }

function Panel({
  id,
  anchor,
  onOpenChange,
  side = 'bottom',
  align = 'start',
  ...props
}: PanelProps) {
  const away = useCallback(() => onOpenChange(false), [onOpenChange])
  const { box, returnFocus } = usePopup(anchor, true, side, align, away)
  useEffect(() => box.current?.focus({ preventScroll: true }), [box])
  return (
    <div
      ref={box}
      id={id}
      popover="manual"
      role="dialog"
      aria-label={props.label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        onOpenChange(false)
        returnFocus()
      }}
      className={cx(
        'appear fixed m-0 max-h-[min(30rem,80dvh)] max-w-[min(26rem,calc(100vw-1rem))] overflow-auto rounded-l border-0 bg-raised p-4 text-base text-ink shadow-floating outline-none forced-colors:border',
        props.className,
      )}
    >
      {props.children}
    </div>
  )
}
