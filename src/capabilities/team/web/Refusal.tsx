import { useRefusal } from './use-team.ts'

/** Why a form was refused, above its buttons. */
export function Refusal({ error }: { error: unknown }) {
  const text = useRefusal(error)
  return (
    <div role="alert" className="empty:hidden">
      {text && <p className="rounded-m bg-danger-soft px-3 py-2 text-sm text-danger">{text}</p>}
    </div>
  )
}
