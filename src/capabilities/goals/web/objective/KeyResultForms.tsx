import { useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { addKeyResult, changeKeyResult, GoalRow } from '../../contract.ts'
import { KeyResultDialog } from '../form/KeyResultDialog.tsx'
import { additionOf, changeOf, draftOfKeyResult, emptyKeyResult } from '../form/key-result-draft.ts'
import { ownerChoiceOf } from '../form/objective-draft.ts'
import { refusalText } from '../form/refusal.ts'
import type { ObjectiveAnswer } from './types.ts'

/** A further key result, due when the cycle ends and carried as the objective is, unless told. */
export function AddKeyResult({
  answer,
  onClose,
}: {
  answer: ObjectiveAnswer
  onClose: () => void
}) {
  const words = useMessages('goals').form
  const add = useWrite<typeof addKeyResult>('goals.addKeyResult', {
    invalidates: ['goals.'],
    onRefused: (error) => refusalText(error, words) !== null,
  })
  return (
    <KeyResultDialog
      draftKey={`new:${answer.row.id}`}
      purpose="new"
      initial={emptyKeyResult(answer.cycle.endsOn, ownerChoiceOf(answer.row))}
      busy={add.busy}
      refusal={refusalText(add.error, words)}
      onClose={onClose}
      onSave={(draft, clear) =>
        void add.runAsync(additionOf(draft, answer.row.id)).then(
          () => {
            clear()
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}

type EditKeyResultProps = { row: GoalRow; purpose: 'edit' | 'mend'; onClose: () => void }

/** Any field of a key result; to mend one asks for its figures alone. */
export function EditKeyResult({ row, purpose, onClose }: EditKeyResultProps) {
  const words = useMessages('goals').form
  const change = useWrite<typeof changeKeyResult>('goals.changeKeyResult', {
    invalidates: ['goals.'],
    onRefused: (error) => refusalText(error, words) !== null,
  })
  return (
    <KeyResultDialog
      draftKey={row.id}
      purpose={purpose}
      initial={draftOfKeyResult(row)}
      busy={change.busy}
      refusal={refusalText(change.error, words)}
      onClose={onClose}
      onSave={(draft, clear) =>
        void change.runAsync(changeOf(draft, row)).then(
          () => {
            clear()
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
