import Maximize2 from 'lucide-react/icons/maximize-2'
import X from 'lucide-react/icons/x'
import { createContext, type KeyboardEvent, type ReactNode, useContext, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'wouter'
import { IconButton } from './IconButton.tsx'
import { useMessages } from './i18n.tsx'
import { useWide } from './use-media.ts'
import { useModal } from './use-modal.ts'

/** The place beside the page where the frame lets a sheet stand. */
export const SheetOutletContext = createContext<HTMLElement | null>(null)

export type SheetProps = {
  open: boolean
  onClose: () => void
  title: string
  /** The full page of what is peeked at. */
  href?: string | undefined
  /** Buttons beside the close button. */
  actions?: ReactNode
  footer?: ReactNode
  children: ReactNode
}

/** A look at something without leaving the list: beside it on wide screens, over it on narrow ones. */
export function Sheet(props: SheetProps) {
  const outlet = useContext(SheetOutletContext)
  const wide = useWide()
  if (!props.open) return null
  return wide && outlet
    ? createPortal(<Panel key="panel" {...props} />, outlet)
    : createPortal(<FullScreen key="full" {...props} />, document.body)
}

function Panel(props: SheetProps) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    props.onClose()
  }
  return (
    <aside
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      className="slide-in flex h-full w-[clamp(22rem,34vw,34rem)] flex-col border-l border-line bg-surface"
    >
      <Inside {...props} id={id} />
    </aside>
  )
}

function FullScreen(props: SheetProps) {
  const id = useId()
  const box = useRef<HTMLDialogElement>(null)
  useModal(box, true)
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        props.onClose()
      }}
      className="slide-in m-0 ml-auto h-dvh max-h-none w-full max-w-none border-0 bg-surface p-0 text-ink open:flex open:flex-col md:max-w-lg md:shadow-floating"
    >
      <Inside {...props} id={id} />
    </dialog>
  )
}

function Inside({
  id,
  title,
  href,
  actions,
  footer,
  onClose,
  children,
}: SheetProps & { id: string }) {
  const words = useMessages('ui')
  return (
    <>
      <header className="flex items-center gap-1 py-3 pr-3 pl-5">
        <h2 id={id} className="min-w-0 flex-1 truncate text-base font-semibold">
          {title}
        </h2>
        {actions}
        {href && (
          <Link
            href={href}
            aria-label={words.openPanel}
            title={words.openPanel}
            className="inline-flex size-8 items-center justify-center rounded-m text-ink-soft hover:bg-hover hover:text-ink"
          >
            <Maximize2 size={15} aria-hidden="true" />
          </Link>
        )}
        <IconButton
          label={words.close}
          keys="Escape"
          icon={<X size={16} aria-hidden="true" />}
          onClick={onClose}
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-6">{children}</div>
      {footer && (
        <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
      )}
    </>
  )
}
