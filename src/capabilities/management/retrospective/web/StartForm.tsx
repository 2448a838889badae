import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { Retrospectives, startRetrospective } from '../../contract.ts'
import { Refusal } from '../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { asked, type Question, QuestionsFields, questionsFrom } from './QuestionsFields.tsx'

const templates = ['method', 'goodBadTry', 'startStop', 'own'] as const
type Template = (typeof templates)[number]

type StartFormProps = {
  listed: Retrospectives
  onClose: () => void
  onStarted: (id: string) => void
}

/** Of whom, and which questions. */
export function StartForm({ listed, onClose, onStarted }: StartFormProps) {
  const words = useMessages('management').retrospective
  const { cycle, may } = listed
  const [first] = may.units
  const [title, setTitle] = useState('')
  const [unitId, setUnitId] = useState(first?.id ?? '')
  const [template, setTemplate] = useState<Template>('method')
  const [questions, setQuestions] = useState<readonly Question[]>(() =>
    questionsFrom(words.templateQuestions.method),
  )
  const [tried, setTried] = useState(false)
  const start = useRhythmWrite<typeof startRetrospective>('management.startRetrospective', {
    inForm: true,
    said: () => words.started,
    onDone: ({ id }) => onStarted(id),
  })
  const save = () => {
    setTried(true)
    const said = asked(questions)
    if (title.trim() === '' || said.length === 0) return
    const of = { cycleId: cycle?.id ?? null, unitId: unitId || null }
    start.run({ title: title.trim(), ...of, questions: said })
  }
  return (
    <FormDialog
      title={words.start}
      onClose={onClose}
      onSubmit={save}
      action={words.startDo}
      busy={start.busy}
    >
      <Field
        label={words.startTitle}
        required
        error={tried && title.trim() === '' ? words.titleNeeded : null}
      >
        <TextField
          autoFocus
          value={title}
          maxLength={200}
          placeholder={words.startTitlePlaceholder}
          onChange={setTitle}
        />
      </Field>
      <Field label={words.of}>
        <Select
          value={unitId}
          choices={[
            ...may.units.map(({ id, name }) => ({ value: id, label: name ?? '' })),
            ...(may.startForAll ? [{ value: '', label: words.everybody }] : []),
          ]}
          onChange={setUnitId}
        />
      </Field>
      <Field label={words.template}>
        <Select
          value={template}
          choices={templates.map((value) => ({ value, label: words.templates[value] }))}
          onChange={(next) => {
            setTemplate(next)
            if (next !== 'own') setQuestions(questionsFrom(words.templateQuestions[next]))
          }}
        />
      </Field>
      <QuestionsFields
        questions={questions}
        onChange={(next) => {
          setTemplate('own')
          setQuestions(next)
        }}
      />
      <Refusal error={start.error} />
    </FormDialog>
  )
}
