import { useState } from 'react'
import { useRead } from '#platform/web/use-api.tsx'
import { useWrite } from '#platform/web/use-write.ts'
import { Field } from '#ui/Field.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import type { listCycles, moveObjective } from '../../contract.ts'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { refusalText } from '../form/refusal.ts'
import { useUndo } from '../goal/use-undo.ts'
import type { ObjectiveAnswer } from './types.ts'

/** Takes an objective with its key results into another cycle. */
export function MoveDialog({ answer, onClose }: { answer: ObjectiveAnswer; onClose: () => void }) {
  const words = useMessages('goals')
  const { data } = useRead<typeof listCycles>('goals.listCycles', {})
  const [cycleId, setCycleId] = useState('')
  const { offerUndo } = useUndo()
  const move = useWrite<typeof moveObjective>('goals.moveObjective', {
    invalidates: ['goals.'],
    onDone: ({ feedId }) => {
      onClose()
      offerUndo(words.objective.moved, [feedId])
    },
    onRefused: (error) => refusalText(error, words.form) !== null,
  })
  const others = (data?.cycles ?? []).filter(({ id }) => id !== answer.cycle.id)
  const refusal = refusalText(move.error, words.form)
  return (
    <FormDialog
      size="s"
      title={words.objective.moveCycle}
      onClose={onClose}
      onSubmit={() =>
        cycleId && move.run({ id: answer.row.id, version: answer.row.version, cycleId })
      }
      action={words.list.bulk.move}
      busy={move.busy}
      disabled={cycleId === ''}
    >
      <Field label={words.list.moveTo}>
        <Select
          value={cycleId}
          placeholder={words.cycles.chooseWhere}
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setCycleId}
        />
      </Field>
      {refusal && <Refusal>{refusal}</Refusal>}
    </FormDialog>
  )
}
