import { problemIn } from '#platform/web/problem.ts'
import { useMessages } from '#ui/i18n.tsx'

/** What a refusal says in words for people, or null when nothing went wrong. */
export const useProblemText = (error: unknown): string | null => {
  const words = useMessages('workspace').entry
  if (!error) return null
  const problem = problemIn(error)
  return problem ? (problem.detail ?? words.failed) : words.lost
}

/** Why a form was refused, above its buttons. */
export function FormProblem({ error }: { error: unknown }) {
  const text = useProblemText(error)
  return (
    <div role="alert" className="empty:hidden">
      {text && <p className="rounded-m bg-danger-soft px-3 py-2 text-sm text-danger">{text}</p>}
    </div>
  )
}
