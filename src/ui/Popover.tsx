import { cloneElement, type ReactElement, type ReactNode, useEffect, useId, useRef } from 'react'
import type { Align, Side } from './anchor.ts'
import { cx } from './cx.ts'
import { controlIn } from './trigger.ts'
import { useAnchored } from './use-anchored.ts'

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

/** A small panel beside what opened it. Escape and a press elsewhere close it; focus returns. */
export function Popover({
  open,
  onOpenChange,
  trigger,
  label,
  side = 'bottom',
  align = 'start',
  className,
  children,
}: PopoverProps) {
  const id = useId()
  const anchor = useRef<HTMLSpanElement>(null)
  const button = useRef<Element | null>(null)
  const panel = useRef<HTMLDivElement>(null)
  useAnchored(open, button, panel, side, align)
  useEffect(() => {
    if (!open) return
    const inPanel = panel.current
    inPanel?.focus({ preventScroll: true })
    const away = (event: PointerEvent) => {
      const inside =
        event.target instanceof Node &&
        (anchor.current?.contains(event.target) || inPanel?.contains(event.target))
      if (!inside) onOpenChange(false)
    }
    document.addEventListener('pointerdown', away, true)
    return () => document.removeEventListener('pointerdown', away, true)
  }, [open, onOpenChange])
  const close = () => {
    onOpenChange(false)
    if (button.current instanceof HTMLElement) button.current.focus()
  }
  return (
    <span ref={anchor} className="contents">
      {cloneElement(trigger, {
        onClick: () => {
          button.current = controlIn(anchor.current)
          onOpenChange(!open)
        },
        'aria-expanded': open,
        'aria-haspopup': 'dialog',
        'aria-controls': open ? id : undefined,
      })}
      {open && (
        <div
          ref={panel}
          id={id}
          popover="manual"
          role="dialog"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            event.preventDefault()
            close()
          }}
          className={cx(
            'appear fixed m-0 max-h-[min(30rem,80dvh)] max-w-[min(26rem,calc(100vw-1rem))] overflow-auto rounded-l border-0 bg-raised p-4 text-base text-ink shadow-floating outline-none forced-colors:border',
            className,
          )}
        >
          {children}
        </div>
      )}
    </span>
  )
}
