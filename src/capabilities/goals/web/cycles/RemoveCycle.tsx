import { useState } from 'react'
import { useWrite } from '#platform/web/use-write.ts'
import { ConfirmDialog } from '#ui/ConfirmDialog.tsx'
import { Field } from '#ui/Field.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Select } from '#ui/Select.tsx'
import type { CycleItem, removeCycle } from '../../contract.ts'
import { Refusal } from '../form/ObjectiveDialog.tsx'
import { refusalText } from '../form/refusal.ts'
import { useUndo } from '../goal/use-undo.ts'

type RemoveCycleProps = { cycle: CycleItem; all: readonly CycleItem[]; onClose: () => void }

/** Removes a cycle; its goals go where one says. */
export function RemoveCycle({ cycle, all, onClose }: RemoveCycleProps) {
  const words = useMessages('goals')
  const { offerUndo } = useUndo()
  const [moveTo, setMoveTo] = useState('')
  const remove = useWrite<typeof removeCycle>('goals.removeCycle', {
    invalidates: ['goals.'],
    onDone: ({ feedId }) => {
      onClose()
      offerUndo(words.cycles.removed, [feedId])
    },
    onRefused: (error) => refusalText(error, words.form) !== null,
  })
  const holds = cycle.objectives > 0
  const refusal = refusalText(remove.error, words.form)
  const confirm = () => {
    if (holds && !moveTo) return
    remove.run({
      id: cycle.id,
      version: cycle.version,
      ...(moveTo ? { moveGoalsTo: moveTo } : {}),
    })
  }
  return (
    <ConfirmDialog
      open
      danger
      title={words.cycles.removeTitle(cycle.name)}
      action={words.cycles.remove}
      busy={remove.busy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className="flex flex-col gap-3">
        <p>{words.cycles.removeText(cycle.objectives)}</p>
        {holds && (
          <Field label={words.cycles.moveTo} required>
            <Select
              value={moveTo}
              placeholder={words.cycles.chooseWhere}
              choices={all
                .filter(({ id }) => id !== cycle.id)
                .map((one) => ({ value: one.id, label: one.name }))}
              onChange={setMoveTo}
            />
          </Field>
        )}
        {refusal && <Refusal>{refusal}</Refusal>}
      </div>
    </ConfirmDialog>
  )
}
