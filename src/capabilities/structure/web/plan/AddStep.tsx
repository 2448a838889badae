import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Refusal } from '../Asked.tsx'
import type { Step } from './plan-step.ts'

type AddStepProps = {
  /** Null while something is missing. */
  step: Step | null
  error?: unknown
  onAdd: (step: Step) => void
  children: ReactNode
}

/** The fields of a step and the button that adds it. */
export function AddStep({ step, error, onAdd, children }: AddStepProps) {
  const { plan } = useMessages('structure')
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (step) onAdd(step)
      }}
      className="flex flex-col gap-3"
    >
      {children}
      <Refusal error={error} />
      <Button type="submit" disabled={!step} className="self-start">
        {plan.addStep}
      </Button>
    </form>
  )
}
