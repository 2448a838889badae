import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { KEY_RESULT_TYPES } from '../../rules/measure.ts'
import type { KeyResultDraft } from './key-result-draft.ts'
import { StepsFields } from './StepsFields.tsx'

type KeyResultFieldsProps = {
  draft: KeyResultDraft
  onChange: (part: Partial<KeyResultDraft>) => void
  /** The first figure takes the focus. */
  focusFigure: boolean
}

/** How a key result is measured: its type decides which figures are asked. */
export function KeyResultFields({ draft, onChange, focusFigure }: KeyResultFieldsProps) {
  const { form, goal } = useMessages('goals')
  const directed = draft.type === 'increase' || draft.type === 'decrease'
  return (
    <>
      <Field label={form.type}>
        <Select
          value={draft.type}
          choices={KEY_RESULT_TYPES.map((value) => ({ value, label: goal.type[value] }))}
          onChange={(type) => onChange({ type })}
        />
      </Field>
      {draft.type !== 'milestone' && (
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {directed && (
            <>
              <Field label={form.start}>
                <NumberField
                  value={draft.start}
                  onChange={(start) => onChange({ start })}
                  autoFocus={focusFigure}
                />
              </Field>
              <Field label={form.target}>
                <NumberField value={draft.target} onChange={(target) => onChange({ target })} />
              </Field>
            </>
          )}
          {draft.type === 'range' && (
            <>
              <Field label={form.lower}>
                <NumberField
                  value={draft.lower}
                  onChange={(lower) => onChange({ lower })}
                  autoFocus={focusFigure}
                />
              </Field>
              <Field label={form.upper}>
                <NumberField value={draft.upper} onChange={(upper) => onChange({ upper })} />
              </Field>
            </>
          )}
          <Field label={form.unit}>
            <TextField
              value={draft.unit}
              maxLength={60}
              placeholder={form.unitHint}
              onChange={(unit) => onChange({ unit })}
            />
          </Field>
        </div>
      )}
      {draft.type === 'milestone' && <StepsFields draft={draft} onChange={onChange} />}
    </>
  )
}
