import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { useMessages } from './i18n.tsx'

export type FormDialogProps = {
  title: string
  /** A verb: what the button does. */
  action: string
  danger?: boolean
  busy: boolean
  onSubmit: () => void
  onClose: () => void
  /** The fields, and why they were refused. */
  children: ReactNode
}

/** One change: its fields, the button that makes it, and a way out. It stays open until told otherwise. */
export function FormDialog({
  title,
  action,
  danger = false,
  busy,
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const ui = useMessages('ui')
  return (
    <Dialog
      open
      keepOpen
      onClose={onClose}
      title={title}
      onSubmit={onSubmit}
      footer={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind={danger ? 'danger' : 'primary'} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
