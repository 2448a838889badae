import { useState } from 'react'
import { addDays, isCalendarDate } from '#kernel/calendar.ts'
import { Button } from '#ui/Button.tsx'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Rhythm, setPhases } from '../../contract.ts'
import { PHASES, type PhaseDays } from '../../rules/phases.ts'
import { Refusal } from './Refusal.tsx'
import { useRhythmWrite } from './use-rhythm.ts'

type PhasesFormProps = { rhythm: Rhythm; onClose: () => void }

/** The first day of each phase, and the last day of all. */
const daysIn = (rhythm: Rhythm): string[] => {
  const starts = PHASES.map(
    (phase) => rhythm.phases.find((one) => one.phase === phase)?.startsOn ?? '',
  )
  return [...starts, rhythm.phases.at(-1)?.endsOn ?? '']
}

const phasesFrom = (days: readonly string[]): PhaseDays[] =>
  PHASES.map((phase, at) => ({
    phase,
    startsOn: days[at] ?? '',
    endsOn: at === PHASES.length - 1 ? (days[at + 1] ?? '') : addDays(days[at + 1] ?? '', -1),
  }))

/** When each phase begins. They adjoin: one ends the day before the next begins. */
export function PhasesForm({ rhythm, onClose }: PhasesFormProps) {
  const words = useMessages('management')
  const { phasesForm } = words.cycle
  const [days, setDays] = useState(() => daysIn(rhythm))
  const before = rhythm.phases.some(({ isAdjusted }) => isAdjusted) ? rhythm.phases : null
  const { id: cycleId } = rhythm.cycle
  const takeBack = useRhythmWrite<typeof setPhases>('management.setPhases')
  const save = useRhythmWrite<typeof setPhases>('management.setPhases', {
    inForm: true,
    said: () => phasesForm.saved,
    undo: ({ version }) => {
      const phases = before?.map(({ phase, startsOn, endsOn }) => ({ phase, startsOn, endsOn }))
      takeBack.run({ cycleId, version, phases: phases ?? null })
    },
    onDone: onClose,
  })
  const isWhole = days.every(isCalendarDate)
  const set = (at: number, day: string) =>
    setDays(days.map((one, index) => (index === at ? day : one)))
  const run = (phases: PhaseDays[] | null) =>
    save.run({ cycleId, version: rhythm.planVersion, phases })
  const last = PHASES[PHASES.length - 1] ?? 'retrospect'
  return (
    <FormDialog
      title={phasesForm.title}
      onClose={onClose}
      onSubmit={() => isWhole && run(phasesFrom(days))}
      action={phasesForm.save}
      busy={save.busy}
      disabled={!isWhole}
      beside={before && <Button onClick={() => run(null)}>{phasesForm.derive}</Button>}
    >
      <p className="text-ink-soft">{phasesForm.text}</p>
      <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
        {PHASES.map((phase, at) => (
          <Field key={phase} label={phasesForm.begins(words.phases[phase])}>
            <DateField value={days[at] ?? ''} onChange={(day) => set(at, day)} />
          </Field>
        ))}
        <Field label={phasesForm.ends(words.phases[last])}>
          <DateField
            value={days[PHASES.length] ?? ''}
            onChange={(day) => set(PHASES.length, day)}
          />
        </Field>
      </div>
      <Refusal error={save.error} />
    </FormDialog>
  )
}
