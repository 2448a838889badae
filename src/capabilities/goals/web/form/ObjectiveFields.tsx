import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useOwnAsides } from '../../writing/web/field/asides.ts'
import { CoachedField } from '../../writing/web/field/CoachedField.tsx'
import { GoalPicker } from './GoalPicker.tsx'
import { OwnerPicker } from './OwnerPicker.tsx'
import { type ObjectiveDraft, servingOf } from './objective-draft.ts'

type ObjectiveFieldsProps = {
  draft: ObjectiveDraft
  onChange: (part: Partial<ObjectiveDraft>) => void
  isNew: boolean
  cycleId: string
}

type Words = Readonly<Record<string, string>>
const choicesOf = <Value extends string>(names: Readonly<Record<Value, string>>, none: string) => [
  { value: '' as const, label: none },
  ...(Object.entries(names as Words) as [Value, string][]).map(([value, label]) => ({
    value,
    label,
  })),
]

/** What may be left out of an objective at first. */
export function ObjectiveFields({ draft, onChange, isNew, cycleId }: ObjectiveFieldsProps) {
  const words = useMessages('goals')
  const { form, goal } = words
  const asides = useOwnAsides()
  return (
    <>
      {isNew && (
        <>
          <Field label={form.serves}>
            <GoalPicker
              value={draft.serves}
              kinds={['objective', 'key-result']}
              cycleId={cycleId}
              onChange={(serves) => onChange(servingOf(draft, serves))}
            />
          </Field>
          <CoachedField
            kind="keyResult"
            text={draft.keyResults}
            asides={asides}
            onReword={(keyResults) => onChange({ keyResults })}
            label={form.keyResults}
            hint={form.keyResultsHint}
          >
            <TextArea
              value={draft.keyResults}
              onChange={(keyResults) => onChange({ keyResults })}
              rows={3}
            />
          </CoachedField>
        </>
      )}
      <Field label={form.description}>
        <TextArea value={draft.description} onChange={(description) => onChange({ description })} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={form.nature}>
          <Select
            value={draft.nature}
            choices={choicesOf(goal.nature, form.notSaid)}
            onChange={(nature) => onChange({ nature })}
          />
        </Field>
        <Field label={form.category}>
          <Select
            value={draft.category}
            choices={choicesOf(goal.category, form.notSaid)}
            onChange={(category) => onChange({ category })}
          />
        </Field>
        <Field label={form.origin}>
          <Select
            value={draft.origin}
            choices={choicesOf(goal.origin, form.notSaid)}
            onChange={(origin) => onChange({ origin })}
          />
        </Field>
        <Field label={form.commitment}>
          <Select
            value={draft.commitment}
            choices={choicesOf(goal.commitment, form.notSaid)}
            onChange={(commitment) => onChange({ commitment })}
          />
        </Field>
        {draft.origin === 'support' && (
          <Field label={form.beneficiary}>
            <OwnerPicker
              unitsOnly
              value={draft.beneficiary}
              onChange={(beneficiary) => onChange({ beneficiary })}
            />
          </Field>
        )}
        <Field label={form.visibility}>
          <Select
            value={draft.visibility}
            choices={choicesOf(goal.visibility, '').slice(1)}
            onChange={(visibility) => visibility && onChange({ visibility })}
          />
        </Field>
      </div>
      {!isNew && (
        <Field label={form.reason} hint={form.reasonHint}>
          <TextArea value={draft.reason} onChange={(reason) => onChange({ reason })} rows={1} />
        </Field>
      )}
    </>
  )
}
