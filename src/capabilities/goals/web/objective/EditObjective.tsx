import { useWrite } from '#platform/web/use-write.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { changeObjective } from '../../contract.ts'
import { ObjectiveDialog } from '../form/ObjectiveDialog.tsx'
import { changeOf, draftOfObjective } from '../form/objective-draft.ts'
import { refusalText } from '../form/refusal.ts'
import type { ObjectiveAnswer } from './types.ts'

/** Every field of an objective. Wording may change at any time; each version is kept. */
export function EditObjective({
  answer,
  onClose,
}: {
  answer: ObjectiveAnswer
  onClose: () => void
}) {
  const words = useMessages('goals').form
  const change = useWrite<typeof changeObjective>('goals.changeObjective', {
    invalidates: ['goals.'],
    onRefused: (error) => refusalText(error, words) !== null,
  })
  return (
    <ObjectiveDialog
      draftKey={answer.row.id}
      isNew={false}
      initial={draftOfObjective(answer)}
      cycleId={answer.cycle.id}
      busy={change.busy}
      refusal={refusalText(change.error, words)}
      onClose={onClose}
      onSave={(draft, clear) =>
        void change.runAsync(changeOf(draft, answer)).then(
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
