import { useEffect, useRef, useState } from 'react'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { languageOf } from '../../../rules/writing/language.ts'
import { dayWords } from '../../../rules/writing/slots/day.ts'
import type { MetricSlot } from '../../../rules/writing/slots/slots.ts'
import type { Language } from '../../../rules/writing/words.ts'
import {
  type BuiltFields,
  type BuiltSlots,
  DIRECTIONS,
  fieldsOf,
  sentenceOf,
  slotsOf,
} from '../../rules/built.ts'

type Shown = Omit<BuiltFields, 'type'> & { type: string }

type KeyResultBuilderProps = {
  draft: Shown
  onChange: (part: Partial<BuiltFields>) => void
}

const isoToday = (): string => new Date().toISOString().slice(0, 10)

const read = (draft: Shown, lang: Language): BuiltSlots =>
  slotsOf(draft.title, { ...draft, isFalling: draft.type === 'decrease' }, lang)

/**
 * A key result from its four slots. They write the sentence above and the figures; a sentence that is
 * typed or pasted above is read back into them.
 */
export default function KeyResultBuilder({ draft, onChange }: KeyResultBuilderProps) {
  const { builder: words, lang: own } = useMessages('writing')
  const lang = languageOf(draft.title, own)
  const [slots, setSlots] = useState(() => read(draft, lang))
  /** The sentence the slots stand for. */
  const stood = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew when somebody else wrote it
  useEffect(() => {
    if (draft.title === stood.current) return
    stood.current = draft.title
    const fresh = read(draft, lang)
    setSlots(fresh)
    if (draft.title.trim() !== '') onChange(fieldsOf(fresh, draft.due, isoToday()))
  }, [draft.title])
  const fill = (part: Partial<BuiltSlots>, due = draft.due) => {
    const next = { ...slots, ...part }
    const title = sentenceOf(next, lang)
    stood.current = title
    setSlots(next)
    onChange({ title, ...fieldsOf(next, due, isoToday()) })
  }
  // “300 teachers …” begins with its number only as long as it has no start and no way to go.
  const measure = (part: Partial<MetricSlot>) =>
    fill({
      metric: {
        ...slots.metric,
        ...part,
        leads: slots.metric.leads && !('name' in part || 'from' in part || 'direction' in part),
      },
    })
  const { metric } = slots
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring the look of a form of its own
    <div role="group" aria-label={words.label} className="flex flex-col gap-4">
      <p className="-mb-1 text-xs text-ink-faint">{words.hint}</p>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Field label={words.name} hint={words.nameHint}>
          <TextField value={metric.name} maxLength={200} onChange={(name) => measure({ name })} />
        </Field>
        <Field label={words.direction}>
          <Select
            value={metric.direction}
            choices={DIRECTIONS.map((value) => ({ value, label: words.directions[value] }))}
            onChange={(direction) => measure({ direction })}
          />
        </Field>
      </div>
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        <Field label={words.from}>
          <NumberField value={metric.from} onChange={(from) => measure({ from })} />
        </Field>
        <Field label={words.to}>
          <NumberField value={metric.to} onChange={(to) => measure({ to })} />
        </Field>
        <Field label={words.unit}>
          <TextField value={metric.unit} maxLength={60} onChange={(unit) => measure({ unit })} />
        </Field>
        <Field label={words.by}>
          <DateField
            value={draft.due}
            onChange={(due) => fill({ by: due ? dayWords(due, lang) : null }, due)}
          />
        </Field>
      </div>
      <Field label={words.method} hint={words.methodHint}>
        <TextField
          value={slots.method ?? ''}
          maxLength={200}
          onChange={(method) => fill({ method: method || null })}
        />
      </Field>
      <Field label={words.problem} hint={words.problemHint}>
        <TextField
          value={slots.problem ?? ''}
          maxLength={200}
          onChange={(problem) => fill({ problem: problem || null })}
        />
      </Field>
    </div>
  )
}
