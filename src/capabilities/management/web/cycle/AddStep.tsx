import Plus from 'lucide-react/icons/plus'
import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Phase } from '../../rules/phases.ts'
import { StepForm } from './StepForm.tsx'

/** A step of one's own in a phase. */
export function AddStep({ cycleId, phase }: { cycleId: string; phase: Phase }) {
  const words = useMessages('management')
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Button
        kind="quiet"
        className="-ml-3 self-start"
        icon={<Plus size={15} aria-hidden="true" />}
        onClick={() => setAsked(true)}
      >
        {words.addStep}
      </Button>
      {asked && (
        <StepForm cycleId={cycleId} phase={phase} step={null} onClose={() => setAsked(false)} />
      )}
    </>
  )
}
