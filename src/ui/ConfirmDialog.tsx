import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { useMessages } from './i18n.tsx'

export type ConfirmDialogProps = {
  open: boolean
  /** A question that names the thing. */
  title: string
  /** What will happen, what stays, whether it can be undone. */
  children?: ReactNode
  /** A verb: what the button does. */
  action: string
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

export function ConfirmDialog({
  open,
  title,
  children,
  action,
  danger = false,
  busy = false,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const words = useMessages('ui')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      size="s"
      onSubmit={onConfirm}
      keepOpen={busy}
      footer={
        <>
          <Button onClick={onClose} data-focus-first={danger || undefined}>
            {words.cancel}
          </Button>
          <Button
            type="submit"
            kind={danger ? 'danger' : 'primary'}
            busy={busy}
            data-focus-first={!danger || undefined}
          >
            {action}
          </Button>
        </>
      }
    >
      <div className="text-ink-soft">{children}</div>
    </Dialog>
  )
}
