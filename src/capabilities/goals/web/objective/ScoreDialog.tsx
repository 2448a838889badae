import { useState } from 'react'
import { useWrite } from '#platform/web/use-write.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import type { GoalKind, setScore } from '../../contract.ts'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { refusalText } from '../form/refusal.ts'
import { useUndo } from '../goal/use-undo.ts'
import { rowOf } from './row-of.ts'
import type { ObjectiveAnswer } from './types.ts'

type ScoreDialogProps = { answer: ObjectiveAnswer; kind: GoalKind; id: string; onClose: () => void }

/** A score apart from progress: how much was reached, and how hard it was. */
export function ScoreDialog({ answer, kind, id, onClose }: ScoreDialogProps) {
  const words = useMessages('goals')
  const row = rowOf(answer, id)
  const [score, setScoreTo] = useState(row.score)
  const [valid, setValid] = useState(true)
  const { offerUndo } = useUndo()
  const save = useWrite<typeof setScore>('goals.setScore', {
    invalidates: ['goals.'],
    onDone: ({ feedId }, { score: given }) => {
      onClose()
      if (given === null) offerUndo(words.objective.scoreGone, [feedId])
    },
    onRefused: (error) => refusalText(error, words.form) !== null,
  })
  const refusal = refusalText(save.error, words.form)
  const give = (next: number | null) => save.run({ kind, id, version: row.version, score: next })
  return (
    <FormDialog
      size="s"
      title={words.objective.setScore}
      onClose={onClose}
      onSubmit={() => valid && score !== null && give(score)}
      action={words.goal.save}
      busy={save.busy}
      disabled={score === null || !valid}
      beside={
        row.score !== null && (
          <Button busy={save.busy} onClick={() => give(null)}>
            {words.objective.scoreNone}
          </Button>
        )
      }
    >
      <p className="font-medium">{row.title}</p>
      <Field label={words.goal.score} hint={words.objective.scoreHint}>
        <NumberField
          value={score}
          min={0}
          max={1}
          step={0.1}
          autoFocus
          className="w-28"
          onChange={setScoreTo}
          onValid={setValid}
        />
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
