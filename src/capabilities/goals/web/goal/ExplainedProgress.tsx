import { lazy, Suspense } from 'react'
import { ExplainButton } from '#ui/ExplainButton.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Progress } from '#ui/Progress.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { Status } from '#ui/StatusMark.tsx'

const ProgressExplanation = lazy(() => import('../explain/ProgressExplanation.tsx'))

export type ProgressGoal = {
  id: string
  title: string
  progress: number | null
  status: { shown: Status }
}

type ExplainedProgressProps = {
  goal: ProgressGoal
  pace?: number | null
  confidence?: number | null
  size?: 's' | 'm'
  className?: string
  tabIndex?: number
}

/** Progress as a bar that opens the sum behind it. */
export function ExplainedProgress({
  goal,
  pace,
  confidence,
  size,
  className,
  tabIndex,
}: ExplainedProgressProps) {
  const words = useMessages('goals').explain
  const format = useFormat()
  const figure = goal.progress === null ? words.unknown : format.percent(goal.progress)
  return (
    <ExplainButton
      about={goal.id}
      label={words.progressOf(goal.title, figure)}
      className={className ?? 'block w-full'}
      tabIndex={tabIndex}
      explanation={() => (
        <Suspense fallback={<Skeleton lines={4} />}>
          <ProgressExplanation id={goal.id} />
        </Suspense>
      )}
    >
      <Progress
        value={goal.progress}
        status={goal.status.shown}
        label={goal.title}
        {...(pace === undefined ? {} : { pace })}
        {...(confidence === undefined ? {} : { confidence })}
        {...(size ? { size } : {})}
      />
    </ExplainButton>
  )
}
