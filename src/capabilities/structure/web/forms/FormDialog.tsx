import { type FormDialogProps, FormDialog as Shell } from '#ui/FormDialog.tsx'
import { Faulty } from './faults.tsx'

/** A change of the organisation, with what is wrong beside its field or below them all. */
export function FormDialog({ error, children, ...shell }: FormDialogProps & { error: unknown }) {
  return (
    <Shell {...shell}>
      <Faulty error={error}>{children}</Faulty>
    </Shell>
  )
}
