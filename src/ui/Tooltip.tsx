import { cloneElement, type ReactElement, useEffect, useId, useRef, useState } from 'react'
import type { Side } from './anchor.ts'
import { Kbd } from './Kbd.tsx'
import { controlIn } from './trigger.ts'
import { useAnchored } from './use-anchored.ts'

type Trigger = ReactElement<{ 'aria-describedby'?: string | undefined; 'aria-label'?: string }>

export type TooltipProps = {
  text: string
  keys?: string | undefined
  side?: Side | undefined
  /** One element that can be focused. */
  children: Trigger
}

const delay = 400

/** A word about a control, after a moment of hovering or at once on keyboard focus; Escape hides it. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const anchor = useRef<Element | null>(null)
  const bubble = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useAnchored(open, anchor, bubble, side, 'center')
  const hide = () => {
    clearTimeout(timer.current)
    setOpen(false)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!open) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [open])
  const sameWords = children.props['aria-label'] === text
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what its child is told
    <span
      className="contents"
      onPointerOver={(event) => {
        if (event.pointerType !== 'mouse') return
        anchor.current = controlIn(event.currentTarget)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => setOpen(true), delay)
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        if (!event.target.matches(':focus-visible')) return
        anchor.current = controlIn(event.currentTarget)
        setOpen(true)
      }}
      onBlur={hide}
    >
      {sameWords ? children : cloneElement(children, { 'aria-describedby': open ? id : undefined })}
      {open && (
        <span
          ref={bubble}
          id={id}
          role="tooltip"
          popover="manual"
          className="appear pointer-events-none fixed m-0 max-w-72 rounded-m border-0 bg-ink px-2 py-1 text-xs text-ink-inverse shadow-floating open:inline-flex open:items-center open:gap-2 [&_kbd]:border-transparent [&_kbd]:bg-transparent [&_kbd]:text-ink-inverse"
        >
          {text}
          {keys && <Kbd keys={keys} />}
        </span>
      )}
    </span>
  )
}
