import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useAgreeing } from '../../../alignment/web/use-agreeing.ts'
import { Refusal } from '../../../web/form/ObjectiveDialog.tsx'
import { OwnerPicker } from '../../../web/form/OwnerPicker.tsx'
import type { addMetric, changeMetric, MetricItem } from '../../contract.ts'
import { draftOfMetric, emptyMetric, inputOf, type MetricDraft, problemOf } from './metric-draft.ts'

type MetricDialogProps = {
  /** The one to edit; absent for a new one. */
  stored?: { metric: MetricItem; definition: string | null } | undefined
  onClose: () => void
  onAdded?: (id: string) => void
}

const choicesOf = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }))

/** What is counted, in which unit, where it should go, who keeps it. */
export function MetricDialog({ stored, onClose, onAdded }: MetricDialogProps) {
  const { form: words, save: saveWord } = useMessages('metrics')
  const { visibility } = useMessages('goals').goal
  const [draft, setDraft] = useState<MetricDraft>(
    stored ? draftOfMetric(stored.metric, stored.definition) : emptyMetric,
  )
  const [tried, setTried] = useState(false)
  const change = (part: Partial<MetricDraft>) => setDraft({ ...draft, ...part })
  const add = useAgreeing<typeof addMetric>('goals.addMetric', {
    done: words.added,
    onDone: ({ id }) => {
      onClose()
      onAdded?.(id)
    },
    shown: true,
  })
  const edit = useAgreeing<typeof changeMetric>('goals.changeMetric', {
    done: words.changed,
    onDone: onClose,
    shown: true,
  })
  const problem = tried ? problemOf(draft) : null
  const save = () => {
    setTried(true)
    if (problemOf(draft) !== null) return
    if (!stored) return add.run(inputOf(draft))
    const { id, version } = stored.metric
    edit.run({ id, version, ...inputOf(draft) })
  }
  const { busy, refusal } = stored ? edit : add
  return (
    <FormDialog
      title={stored ? words.edit : words.new}
      onClose={onClose}
      onSubmit={save}
      action={stored ? saveWord : words.create}
      busy={busy}
    >
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          label={words.name}
          required
          className="sm:col-span-2"
          error={problem === 'nameMissing' ? words.nameMissing : null}
        >
          <TextField
            autoFocus
            value={draft.name}
            onChange={(name) => change({ name })}
            placeholder={words.namePlaceholder}
            maxLength={200}
          />
        </Field>
        <Field label={words.unit}>
          <TextField
            value={draft.unit}
            onChange={(unit) => change({ unit })}
            placeholder={words.unitPlaceholder}
            maxLength={60}
          />
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.direction}>
          <Select
            value={draft.direction}
            choices={choicesOf(words.directions)}
            onChange={(direction) => change({ direction })}
          />
        </Field>
        <Field label={words.rhythm}>
          <Select
            value={draft.rhythm}
            choices={choicesOf(words.rhythms)}
            onChange={(rhythm) => change({ rhythm })}
          />
        </Field>
        {draft.direction === 'range' && (
          <>
            <Field
              label={words.lower}
              error={problem === 'boundMissing' || problem === 'bounds' ? words[problem] : null}
            >
              <NumberField
                value={draft.lower}
                unit={draft.unit}
                onChange={(lower) => change({ lower })}
              />
            </Field>
            <Field label={words.upper}>
              <NumberField
                value={draft.upper}
                unit={draft.unit}
                onChange={(upper) => change({ upper })}
              />
            </Field>
          </>
        )}
        <Field label={words.owner}>
          <OwnerPicker value={draft.owner} onChange={(owner) => change({ owner })} />
        </Field>
        <Field label={words.visibility}>
          <Select
            value={draft.visibility}
            choices={choicesOf(visibility)}
            onChange={(next) => change({ visibility: next })}
          />
        </Field>
      </div>
      <Field label={words.definition}>
        <TextArea
          rows={2}
          value={draft.definition}
          onChange={(definition) => change({ definition })}
          onSubmit={save}
          placeholder={words.definitionPlaceholder}
          maxLength={4000}
        />
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
