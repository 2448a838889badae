import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Rhythm, setPhases } from '../../contract.ts'
import { useRhythmWrite } from './use-rhythm.ts'

/** Phases set by hand that the days of the cycle have left behind. */
export function PhaseFaults({ rhythm }: { rhythm: Rhythm }) {
  const words = useMessages('management').cycle
  const save = useRhythmWrite<typeof setPhases>('management.setPhases', {
    said: () => words.phasesForm.derived,
  })
  if (rhythm.faults.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-m bg-at-risk-soft px-4 py-3">
      <p className="min-w-0 flex-1 basis-60">
        <span className="font-medium">{words.faults}</span> {words.faultsText}
      </p>
      {rhythm.may.run && (
        <Button
          busy={save.busy}
          onClick={() =>
            save.run({ cycleId: rhythm.cycle.id, version: rhythm.planVersion, phases: null })
          }
        >
          {words.deriveAnew}
        </Button>
      )}
    </div>
  )
}
