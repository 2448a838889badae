import { useState } from 'react'
import { PersonPicker } from '#capabilities/structure/web/PersonPicker.tsx'
import { UnitPicker } from '#capabilities/structure/web/UnitPicker.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import type { startStocktake } from '../../contract.ts'
import { Refusal } from '../cycle/Refusal.tsx'
import { useRhythmWrite } from '../cycle/use-rhythm.ts'
import type { Stocktakes } from './listed.ts'

type StartFormProps = {
  listed: Stocktakes
  onClose: () => void
  onStarted: (id: string) => void
}
type Picked = { id: string; label: string }

/** What it is about, and the manager who leads it. */
export function StartForm({ listed, onClose, onStarted }: StartFormProps) {
  const words = useMessages('management').stocktake
  const { cycle, may, me } = listed
  const [first] = may.startForUnits
  const [unit, setUnit] = useState<Picked | null>(
    may.startForAll || !first ? null : { id: first.id, label: first.name ?? '' },
  )
  const [manager, setManager] = useState<Picked | null>(me && { id: me.id, label: me.name ?? '' })
  const [tried, setTried] = useState(false)
  const start = useRhythmWrite<typeof startStocktake>('management.startStocktake', {
    inForm: true,
    said: () => words.started,
    onDone: ({ id }) => onStarted(id),
  })
  const save = () => {
    setTried(true)
    if (manager) start.run({ cycleId: cycle.id, unitId: unit?.id ?? null, managerId: manager.id })
  }
  return (
    <FormDialog
      size="s"
      title={words.start}
      onClose={onClose}
      onSubmit={save}
      action={words.start}
      busy={start.busy}
    >
      <p className="text-ink-soft">{words.startText}</p>
      <Field label={words.of}>
        {may.startForAll ? (
          <UnitPicker value={unit} onChange={setUnit} placeholder={words.wholeCycle} />
        ) : (
          <Select
            value={unit?.id ?? ''}
            choices={may.startForUnits.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
            onChange={(id) => setUnit({ id, label: '' })}
          />
        )}
      </Field>
      <Field
        label={words.manager}
        required
        hint={words.managerHint}
        error={tried && !manager ? words.managerNeeded : null}
      >
        <PersonPicker value={manager} onChange={setManager} />
      </Field>
      <Refusal error={start.error} />
    </FormDialog>
  )
}
