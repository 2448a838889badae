import { Link } from 'wouter'
import { problemIn } from '#platform/web/problem.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { ErrorState } from '#ui/ErrorState.tsx'
import { useMessages } from '#ui/i18n.tsx'

/** A read that did not come, with the way out that fits. */
export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const words = useMessages('goals').goal
  const problem = problemIn(error)
  if (problem?.status === 404) {
    return (
      <ErrorState
        title={words.notFound}
        remedy={words.notFoundRemedy}
        action={
          <Link href="/goals" className={buttonClass()}>
            {words.allGoals}
          </Link>
        }
      />
    )
  }
  return (
    <ErrorState
      title={words.failed}
      remedy={problem?.detail ?? words.failedRemedy}
      action={<Button onClick={again}>{words.retry}</Button>}
    />
  )
}
