import { useState } from 'react'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { addKeyResult, addMilestone, changeKeyResult, GoalRow } from '../../contract.ts'
import { KeyResultDialog } from '../form/KeyResultDialog.tsx'
import {
  additionOf,
  changeOf,
  draftOfKeyResult,
  emptyKeyResult,
  type KeyResultDraft,
  stepsOf,
} from '../form/key-result-draft.ts'
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

/**
 * Any field of a key result; to mend one asks for its figures alone. What differs from the version
 * that was open at first is sent, and after a refusal as late it counts as seen.
 */
export function EditKeyResult({ row, purpose, onClose }: EditKeyResultProps) {
  const words = useMessages('goals').form
  const change = useWrite<typeof changeKeyResult>('goals.changeKeyResult', {
    invalidates: ['goals.'],
    onRefused: (error) => refusalText(error, words) !== null,
  })
  const [seen] = useState(row)
  const addStep = useWrite<typeof addMilestone>('goals.addMilestone', {
    invalidates: ['goals.'],
    onRefused: (error) => refusalText(error, words) !== null,
  })
  const save = async (draft: KeyResultDraft): Promise<void> => {
    const late = problemIn(change.error)?.status === 409
    const input = { ...changeOf(draft, seen), ...(late ? { version: row.version } : {}) }
    if (Object.keys(input).length > 2) await change.runAsync(input)
    for (const step of stepsOf(draft)) await addStep.runAsync({ keyResultId: row.id, ...step })
  }
  return (
    <KeyResultDialog
      draftKey={row.id}
      purpose={purpose}
      initial={draftOfKeyResult(seen)}
      busy={change.busy || addStep.busy}
      refusal={refusalText(change.error ?? addStep.error, words)}
      onClose={onClose}
      onSave={(draft, clear) =>
        void save(draft).then(
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
