import { lazy, Suspense, useId, useRef, useState } from 'react'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { Progress } from '#ui/Progress.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import type { ProgressGoal } from './ExplainedProgress.tsx'

const ProgressExplanation = lazy(() => import('../explain/ProgressExplanation.tsx'))

type UnfoldedProgressProps = {
  goal: ProgressGoal
  pace: number | null
  confidence: number | null
}

/**
 * Progress as a bar that unfolds the sum behind it in the page: where the parts of the sum stand
 * below, a panel over them would hide what it explains. It takes two cells of a wrapping row.
 */
export function UnfoldedProgress({ goal, pace, confidence }: UnfoldedProgressProps) {
  const words = useMessages('goals').explain
  const format = useFormat()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const figure = goal.progress === null ? words.unknown : format.percent(goal.progress)
  const label = words.progressOf(goal.title, figure)
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="w-full max-w-sm min-w-52 rounded-s text-left aria-expanded:bg-hover sm:w-80"
      >
        <Progress
          value={goal.progress}
          status={goal.status.shown}
          label={goal.title}
          pace={pace}
          confidence={confidence}
          size="m"
        />
      </button>
      {open && (
        <section
          id={id}
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setOpen(false)
            button.current?.focus()
          }}
          className="order-last w-full max-w-3xl basis-full border-l-2 border-line-strong py-1 pl-4"
        >
          <Suspense fallback={<Skeleton lines={4} />}>
            <ProgressExplanation id={goal.id} />
          </Suspense>
        </section>
      )}
    </>
  )
}
