import { Field } from '#ui/Field.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import type { GoalRow } from '../../contract.ts'
import { askedReading } from './draft.ts'

type FigureFieldProps = {
  row: GoalRow
  value: number | null
  onChange: (value: number | null) => void
  autoFocus: boolean
}

/** The figure a check-in asks for: a value in the key result's unit, or progress in percent. */
export function FigureField({ row, value, onChange, autoFocus }: FigureFieldProps) {
  const words = useMessages('goals').checkIn
  const format = useFormat()
  const asked = askedReading(row)
  if (asked === 'none') {
    const { metricId, current, unitOfMeasure } = row.figures ?? {}
    const drawn =
      metricId !== undefined &&
      words.drawn(current == null ? '–' : format.measure(current, unitOfMeasure))
    return (
      <p className="tabular max-w-48 pt-1 text-sm text-balance text-ink-soft">
        {drawn || words.steps}
      </p>
    )
  }
  const byValue = asked === 'value'
  const last = byValue ? (row.figures?.current ?? null) : row.progress
  const unit = byValue ? (row.figures?.unitOfMeasure ?? '') : '%'
  const said = last === null ? null : byValue ? format.measure(last, unit) : format.percent(last)
  return (
    <Field
      label={byValue ? words.value : words.progress}
      hint={said ? words.was(said) : undefined}
      className="w-40"
    >
      <NumberField
        value={value}
        onChange={onChange}
        unit={unit}
        autoFocus={autoFocus}
        {...(byValue ? {} : { min: 0, max: 100 })}
      />
    </Field>
  )
}
