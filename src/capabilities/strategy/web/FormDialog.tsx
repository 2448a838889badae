import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { useProblemText } from './use-strategy.ts'

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

/** A change of the strategy: its fields, why it was refused, and what the button does. */
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
      {children}
      <Refusal error={error} />
    </Dialog>
  )
}

/** Why a form was refused, above its buttons. */
export function Refusal({ error }: { error: unknown }) {
  const text = useProblemText(error)
  return (
    <div role="alert" className="empty:hidden">
      {text && <p className="rounded-m bg-danger-soft px-3 py-2 text-sm text-danger">{text}</p>}
    </div>
  )
}
