import type { InputOf } from '#platform/contract/operation.ts'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import type { changeWritingGuide } from '../../../contract.ts'

export type Typed = NonNullable<InputOf<typeof changeWritingGuide>['thresholds']>

type ThresholdFieldsProps = {
  typed: Typed
  onChange: (part: Partial<Typed>) => void
  isFixed: boolean
}

/** From where on the coach speaks. */
export function ThresholdFields({ typed, onChange, isFixed }: ThresholdFieldsProps) {
  const words = useMessages('writing').settings
  const number = (
    label: string,
    hint: string,
    value: number,
    set: (value: number) => void,
    bounds: { min: number; max: number; step?: number },
  ) => (
    <Field label={label} hint={hint}>
      <NumberField
        {...bounds}
        disabled={isFixed}
        value={value}
        className="max-w-28"
        onChange={(next) => next !== null && set(next)}
      />
    </Field>
  )
  const pair = (name: 'objectives' | 'keyResults') => {
    const [from, to] = typed[name]
    const set = (least: number, most: number) =>
      onChange(
        name === 'objectives' ? { objectives: [least, most] } : { keyResults: [least, most] },
      )
    return (
      <Field label={words.pair[name]} hint={words.pairHint[name]} group>
        <div className="flex items-center gap-2">
          <NumberField
            aria-label={`${words.pair[name]}: ${words.least}`}
            min={0}
            max={to}
            disabled={isFixed}
            value={from}
            className="max-w-20"
            onChange={(next) => next !== null && set(next, to)}
          />
          <span className="text-ink-soft">{words.to}</span>
          <NumberField
            aria-label={`${words.pair[name]}: ${words.most}`}
            min={Math.max(1, from)}
            max={50}
            disabled={isFixed}
            value={to}
            className="max-w-20"
            onChange={(next) => next !== null && set(from, next)}
          />
        </div>
      </Field>
    )
  }
  return (
    <section aria-labelledby="writing-thresholds" className="flex flex-col gap-4">
      <h2 id="writing-thresholds" className="text-lg font-semibold">
        {words.thresholds}
      </h2>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {number(
          words.good,
          words.goodHint,
          Math.round(typed.good * 100),
          (value) => onChange({ good: value / 100 }),
          { min: 5, max: 95, step: 5 },
        )}
        {number(
          words.objectiveWords,
          words.objectiveWordsHint,
          typed.objectiveWords,
          (objectiveWords) => onChange({ objectiveWords }),
          { min: 5, max: 100 },
        )}
        {pair('objectives')}
        {pair('keyResults')}
        {number(words.slots, words.slotsHint, typed.slots, (slots) => onChange({ slots }), {
          min: 0,
          max: 4,
        })}
        {number(
          words.sameDueDates,
          words.sameDueDatesHint,
          typed.sameDueDates,
          (sameDueDates) => onChange({ sameDueDates }),
          { min: 2, max: 50 },
        )}
      </div>
    </section>
  )
}
