import { useState } from 'react'
import { DateField } from '#ui/DateField.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { RadioGroup } from '#ui/RadioGroup.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import type { addStage, changeStage, StageItem } from '../../contract.ts'
import type { Stage } from '../../rules/stages.ts'
import { FormDialog } from '../FormDialog.tsx'
import { useChange } from '../use-strategy.ts'

type StageDialogProps = {
  objectiveId: string
  /** Stages that may begin. */
  open: readonly Stage[]
  /** Given: this one is changed. */
  stage?: StageItem
  onClose: () => void
}

/** What is believed, how it is tested, and what was seen. */
export function StageDialog({ objectiveId, open, stage, onClose }: StageDialogProps) {
  const { objective: words, page } = useMessages('strategy')
  const [name, setName] = useState<Stage>(stage?.stage ?? open[0] ?? 'research')
  const [text, setText] = useState({
    hypothesis: stage?.hypothesis ?? '',
    test: stage?.test ?? '',
    evidence: stage?.evidence ?? '',
    dueOn: stage?.dueOn ?? '',
  })
  const [tried, setTried] = useState(false)
  const told = { showsRefusal: true, onDone: onClose }
  const add = useChange<typeof addStage>('strategy.addStage', { ...told, done: page.added })
  const change = useChange<typeof changeStage>('strategy.changeStage', {
    ...told,
    done: page.saved,
  })
  const hypothesis = text.hypothesis.trim()
  const submit = () => {
    setTried(true)
    if (!hypothesis) return
    const fields = {
      hypothesis,
      test: text.test.trim() || null,
      evidence: text.evidence.trim() || null,
      dueOn: text.dueOn || null,
    }
    if (stage) change.run({ id: stage.id, version: stage.version, ...fields })
    else add.run({ objectiveId, stage: name, ...fields })
  }
  const set = (next: Partial<typeof text>) => setText({ ...text, ...next })
  return (
    <FormDialog
      title={stage ? words.editStage : words.newStage}
      action={stage ? page.save : words.begin(words.stage[name])}
      busy={add.busy || change.busy}
      error={add.error ?? change.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {open.length > 1 && (
        <Field label={words.stageLabel} group>
          <RadioGroup
            label={words.stageLabel}
            value={name}
            onChange={setName}
            options={open.map((value) => ({
              value,
              label: words.stage[value],
              hint: words.stageHint[value],
            }))}
          />
        </Field>
      )}
      <Field label={words.belief} error={tried && !hypothesis ? words.needBelief : null} required>
        <TextArea value={text.hypothesis} onChange={(next) => set({ hypothesis: next })} />
      </Field>
      <Field label={words.test}>
        <TextArea value={text.test} onChange={(test) => set({ test })} />
      </Field>
      {stage && (
        <Field label={words.evidence}>
          <TextArea value={text.evidence} onChange={(evidence) => set({ evidence })} />
        </Field>
      )}
      <Field label={words.due} className="sm:w-1/2">
        <DateField value={text.dueOn} onChange={(dueOn) => set({ dueOn })} />
      </Field>
    </FormDialog>
  )
}
