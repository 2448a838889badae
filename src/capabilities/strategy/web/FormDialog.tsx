import { type FormDialogProps, FormDialog as Shell } from '#ui/FormDialog.tsx'
import { useProblemText } from './use-strategy.ts'

/** A change of the strategy, with why it was refused below its fields. */
export function FormDialog({ error, children, ...shell }: FormDialogProps & { error: unknown }) {
  return (
    <Shell {...shell}>
      {children}
      <Refusal error={error} />
    </Shell>
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
