import X from 'lucide-react/icons/x'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { cx } from './cx.ts'
import { IconButton } from './IconButton.tsx'
import { useMessages } from './i18n.tsx'
import { useModal } from './use-modal.ts'

export type DialogProps = {
  open: boolean
  /** Escape, the close button, or a press outside (not while something is being saved). */
  onClose: () => void
  title: string
  /** Given: the dialog is a form, and Enter in a field submits it. */
  onSubmit?: (() => void) | undefined
  /** Buttons, the one that acts last. */
  footer?: ReactNode
  size?: 's' | 'm' | 'l'
  /** A press outside is ignored: something typed could be lost. */
  keepOpen?: boolean
  children: ReactNode
}

const sizes = { s: 'sm:max-w-sm', m: 'sm:max-w-lg', l: 'sm:max-w-3xl' }

/**
 * A question that must be answered before going on. Native modal: focus stays in and returns. It starts
 * at the first field, or at what is marked `data-focus-first`.
 */
export function Dialog({
  open,
  onClose,
  title,
  onSubmit,
  footer,
  size = 'm',
  keepOpen = false,
  children,
}: DialogProps) {
  const id = useId()
  const words = useMessages('ui')
  const box = useRef<HTMLDialogElement>(null)
  useModal(box, open)
  if (!open) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit?.()
  }
  const inside = (
    <>
      <header className="flex items-center justify-between gap-4 pt-4 pr-3 pb-2 pl-5">
        <h2 id={id} className="min-w-0 text-lg font-semibold">
          {title}
        </h2>
        <IconButton
          label={words.close}
          icon={<X size={16} aria-hidden="true" />}
          tooltip={false}
          onClick={onClose}
        />
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-5 py-2 text-base">
        {children}
      </div>
      {footer && (
        <footer className="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-5">{footer}</footer>
      )}
    </>
  )
  const frame = 'flex max-h-[inherit] min-h-0 flex-col'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by the platform's own cancel event
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === box.current && !keepOpen) onClose()
      }}
      className={cx(
        'rise m-auto max-h-[min(85dvh,48rem)] w-full overflow-hidden rounded-l border-0 bg-raised p-0 text-ink shadow-floating max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none forced-colors:border',
        sizes[size],
      )}
    >
      {onSubmit ? (
        <form className={frame} onSubmit={submit} noValidate>
          {inside}
        </form>
      ) : (
        <div className={frame}>{inside}</div>
      )}
    </dialog>
  )
}
