import { useState } from 'react'
import type { CalendarDate } from '#kernel/calendar.ts'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { setDelegation, UnitPage } from '../../contract.ts'
import { levels } from '../levels.ts'
import { useChange } from '../use-structure.ts'
import { FormDialog } from './FormDialog.tsx'
import { FormField } from './faults.tsx'
import { reasonOf, useMoment, When } from './When.tsx'

type DelegationDialogProps = {
  day: CalendarDate
  unitId: string
  /** Absent: an area not agreed on yet. */
  delegation?: UnitPage['delegations'][number]
  onClose: () => void
}

/** How far decisions of one area are handed to the team. */
export function DelegationDialog({ day, unitId, delegation, onClose }: DelegationDialogProps) {
  const { unit, words, forms } = useMessages('structure')
  const [area, setArea] = useState(delegation?.area ?? '')
  const [level, setLevel] = useState(String(delegation?.level ?? 4))
  const [moment, setMoment] = useMoment(day)
  const [tried, setTried] = useState(false)
  const { from } = moment
  const set = useChange<typeof setDelegation>('structure.setDelegation', { from, onDone: onClose })
  const text = area.trim()
  const send = (next: number | null) => {
    setTried(true)
    const version = delegation?.version ?? null
    if (text) set.run({ unitId, area: text, level: next, from, version, ...reasonOf(moment) })
  }
  return (
    <FormDialog
      title={delegation ? unit.changeLevel(delegation.area) : unit.addArea}
      action={words.save}
      {...set}
      onSubmit={() => send(Number(level))}
      onClose={onClose}
    >
      {!delegation && (
        <FormField
          at="area"
          label={unit.area}
          hint={unit.areaExample}
          error={tried && !text ? forms.needName : null}
          required
        >
          <TextField value={area} onChange={setArea} />
        </FormField>
      )}
      <FormField at="level" label={unit.level} group>
        <RadioGroup
          label={unit.level}
          value={level}
          options={levels.map((one) => ({
            value: String(one),
            label: `${one} · ${words.levels[one]}`,
            hint: words.levelHint[one],
          }))}
          onChange={setLevel}
        />
      </FormField>
      <When value={moment} onChange={setMoment} />
      {delegation && (
        <Button kind="quiet" className="self-start" onClick={() => send(null)}>
          {unit.endArea}
        </Button>
      )}
    </FormDialog>
  )
}
