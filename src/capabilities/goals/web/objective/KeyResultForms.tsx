import { useState } from 'react'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { addKeyResult, changeKeyResult } from '../../contract.ts'
import { useDrawing } from '../../metrics/web/use-drawing.ts'
import { useOwnAsides } from '../../writing/web/field/asides.ts'
import { useKeepAsides, useStoredAsides } from '../../writing/web/field/stored-asides.ts'
import { KeyResultConflict } from '../form/Conflict.tsx'
import { KeyResultDialog } from '../form/KeyResultDialog.tsx'
import {
  additionOf,
  changeOf,
  draftOfKeyResult,
  emptyKeyResult,
  type StoredKeyResult,
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
  const asides = useOwnAsides()
  const keepAsides = useKeepAsides()
  const draw = useDrawing()
  return (
    <KeyResultDialog
      draftKey={`new:${answer.row.id}`}
      purpose="new"
      asides={asides}
      initial={emptyKeyResult(answer.cycle.endsOn, ownerChoiceOf(answer.row))}
      busy={add.busy}
      refusal={refusalText(add.error, words)}
      onClose={onClose}
      onSave={(draft, clear) =>
        void add.runAsync(additionOf(draft, answer.row.id)).then(
          async ({ id, version }) => {
            void keepAsides(id, asides.list)
            await draw({ id, version }, draft.metric)
            clear()
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}

type EditKeyResultProps = {
  /** As it is stored now; it follows what others save. */
  stored: StoredKeyResult
  purpose: 'edit' | 'mend'
  onClose: () => void
}

/**
 * Any field of a key result and its steps; to mend one asks for its figures alone. What differs from
 * the version that was open at first is sent, and after a refusal as late the newer one, which was
 * shown beside it, counts as seen.
 */
export function EditKeyResult({ stored, purpose, onClose }: EditKeyResultProps) {
  const words = useMessages('goals').form
  const change = useWrite<typeof changeKeyResult>('goals.changeKeyResult', {
    invalidates: ['goals.'],
    onRefused: (error) => refusalText(error, words) !== null,
  })
  const [seen] = useState(stored)
  const asides = useStoredAsides(seen.row.objectiveId, seen.row.id)
  const draw = useDrawing()
  const late = problemIn(change.error)?.status === 409
  return (
    <KeyResultDialog
      draftKey={seen.row.id}
      purpose={purpose}
      draws={seen.row.figures?.metricId !== undefined}
      asides={asides}
      initial={draftOfKeyResult(seen)}
      busy={change.busy}
      refusal={refusalText(change.error, words)}
      conflict={
        late
          ? (draft) => (
              <KeyResultConflict
                opened={draftOfKeyResult(seen)}
                stored={draftOfKeyResult(stored)}
                draft={draft}
              />
            )
          : null
      }
      onClose={onClose}
      onSave={(draft, clear) =>
        void change.runAsync(changeOf(draft, seen, late ? stored : seen)).then(
          async (saved) => {
            await draw(saved, draft.metric)
            clear()
            onClose()
          },
          () => undefined,
        )
      }
    />
  )
}
