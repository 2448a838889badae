import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
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
  const away = useCallback(() => onOpenChange(false), [onOpenChange])
  const { anchor, box, findButton, returnFocus } = usePopup(open, side, align, away)
  useEffect(() => {
    if (open) box.current?.focus({ preventScroll: true })
  }, [open, box])
  const close = () => {
    onOpenChange(false)
    returnFocus()
  }
  return (
    <span ref={anchor} className="contents">
      {cloneElement(trigger, {
        onClick: () => {
          findButton()
          onOpenChange(!open)
        },
        'aria-expanded': open,
        'aria-haspopup': 'dialog',
        'aria-controls': open ? id : undefined,
      })}
      {open && (
        <div
          ref={box}
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
