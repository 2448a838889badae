import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog, type DialogProps } from './Dialog.tsx'
import { useMessages } from './i18n.tsx'

export type FormDialogProps = Pick<DialogProps, 'title' | 'size' | 'onClose'> & {
  /** A verb: what the button does. */
  action: string
  danger?: boolean
  /** It is being done. */
  busy?: boolean
  /** What is given does not suffice yet, and the fields show why. */
  disabled?: boolean
  onSubmit: () => void
  /** Another way to end it, e.g. to take the old value back. */
  beside?: ReactNode
  /** The fields, and why they were refused. */
  children: ReactNode
}

/** One change: its fields, the button that makes it, and a way out. It stays open until told otherwise. */
export function FormDialog({
  action,
  danger = false,
  busy = false,
  disabled = false,
  beside,
  children,
  ...dialog
}: FormDialogProps) {
  const ui = useMessages('ui')
  return (
    <Dialog
      open
      keepOpen
      {...dialog}
      footer={
        <>
          {beside}
          <Button onClick={dialog.onClose}>{ui.cancel}</Button>
          <Button
            type="submit"
            kind={danger ? 'danger' : 'primary'}
            busy={busy}
            disabled={disabled}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
