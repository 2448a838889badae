import { lazy, Suspense } from 'react'
import { ExplainButton } from '#ui/ExplainButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { type Status, StatusMark } from '#ui/StatusMark.tsx'

const StatusExplanation = lazy(() => import('../explain/StatusExplanation.tsx'))

export type StatusGoal = {
  id: string
  title: string
  status: { shown: Status; override: unknown }
}

/** A status that opens its reasons. */
export function ExplainedStatus({
  goal,
  kind = 'word',
  tabIndex,
}: {
  goal: StatusGoal
  kind?: 'mark' | 'word' | 'pill'
  tabIndex?: number
}) {
  const words = useMessages('goals').explain
  const states = useMessages('ui').status
  const { shown, override } = goal.status
  return (
    <ExplainButton
      about={goal.id}
      label={words.statusOf(goal.title, states[shown])}
      tabIndex={tabIndex}
      className="inline-flex shrink-0 items-center pointer-coarse:min-h-8"
      explanation={() => (
        <Suspense fallback={<Skeleton lines={3} />}>
          <StatusExplanation id={goal.id} />
        </Suspense>
      )}
    >
      <StatusMark status={shown} kind={kind} overridden={override !== null} />
    </ExplainButton>
  )
}
