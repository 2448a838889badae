import { useState } from 'react'
import { problemIn } from '#platform/web/problem.ts'
import { useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { changeObjective } from '../../contract.ts'
import { useStoredAsides } from '../../writing/web/field/stored-asides.ts'
import { ObjectiveConflict } from '../form/Conflict.tsx'
import { ObjectiveDialog } from '../form/ObjectiveDialog.tsx'
import { changeOf, draftOfObjective } from '../form/objective-draft.ts'
import { refusalText } from '../form/refusal.ts'
import type { ObjectiveAnswer } from './types.ts'

/** Both versions were shown, so the newer one counts as seen. */
const version = ({ row }: ObjectiveAnswer) => ({ version: row.version })

/**
 * Every field of an objective. Wording may change at any time; each version is kept. What is sent is
 * what differs from the version that was open when editing began, even if a newer one has come in
 * since: else the words of somebody else would be taken back unseen.
 */
export function EditObjective({
  answer,
  onClose,
}: {
  answer: ObjectiveAnswer
  onClose: () => void
}) {
  const words = useMessages('goals').form
  const [seen] = useState(answer)
  const change = useWrite<typeof changeObjective>('goals.changeObjective', {
    invalidates: ['goals.'],
    onRefused: (error) => refusalText(error, words) !== null,
  })
  const asides = useStoredAsides(answer.row.id, answer.row.id)
  const late = problemIn(change.error)?.status === 409
  return (
    <ObjectiveDialog
      draftKey={answer.row.id}
      isNew={false}
      initial={draftOfObjective(seen)}
      cycleId={answer.cycle.id}
      asides={asides}
      busy={change.busy}
      refusal={refusalText(change.error, words)}
      conflict={
        late
          ? (draft) => (
              <ObjectiveConflict
                opened={draftOfObjective(seen)}
                stored={draftOfObjective(answer)}
                draft={draft}
              />
            )
          : null
      }
      onClose={onClose}
      onSave={(draft, clear) =>
        void change.runAsync({ ...changeOf(draft, seen), ...(late && version(answer)) }).then(
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
