import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Faulty } from './faults.tsx'

type FormDialogProps = {
  title: string
  /** A verb: what the button does. */
  action: string
  danger?: boolean
  busy: boolean
  error: unknown
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A change of the organisation: its fields, why it was refused, and what the button does. */
export function FormDialog({
  title,
  action,
  danger = false,
  busy,
  error,
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
      <Faulty error={error}>{children}</Faulty>
    </Dialog>
  )
}
