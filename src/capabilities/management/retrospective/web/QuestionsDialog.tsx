import { useState } from 'react'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { TextField } from '#ui/TextField.tsx'
import type { Board, changeRetrospective } from '../../contract.ts'
import { Refusal } from '../../web/cycle/Refusal.tsx'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import { asked, type Question, QuestionsFields } from './QuestionsFields.tsx'

/** Title, questions and votes of a board; a question that has cards stays. */
export function QuestionsDialog({ board, onClose }: { board: Board; onClose: () => void }) {
  const words = useMessages('management').retrospective
  const { id, version } = board.retrospective
  const [title, setTitle] = useState(board.retrospective.title)
  const [questions, setQuestions] = useState<readonly Question[]>(board.retrospective.questions)
  const [votes, setVotes] = useState<number | null>(board.retrospective.votesEach)
  const change = useRhythmWrite<typeof changeRetrospective>('management.changeRetrospective', {
    inForm: true,
    onDone: onClose,
  })
  const save = () => {
    const said = asked(questions)
    if (title.trim() === '' || said.length === 0 || votes === null) return
    change.run({ id, version, title: title.trim(), questions: said, votesEach: votes })
  }
  return (
    <FormDialog
      title={words.editQuestions}
      onClose={onClose}
      onSubmit={save}
      action={words.save}
      busy={change.busy}
    >
      <Field label={words.startTitle} required>
        <TextField value={title} maxLength={200} onChange={setTitle} />
      </Field>
      <QuestionsFields questions={questions} onChange={setQuestions} />
      <Field label={words.votesEach} className="w-28">
        <NumberField value={votes} min={1} max={20} onChange={setVotes} />
      </Field>
      <Refusal error={change.error} />
    </FormDialog>
  )
}
