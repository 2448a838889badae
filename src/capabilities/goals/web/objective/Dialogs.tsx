import { lazy, Suspense } from 'react'
import { CheckInSheet } from '../check-in/CheckInSheet.tsx'
import { AddLinkDialog } from './AddLinkDialog.tsx'
import { EditObjective } from './EditObjective.tsx'
import { AddKeyResult, EditKeyResult } from './KeyResultForms.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { detailOf } from './row-of.ts'
import { ScoreDialog } from './ScoreDialog.tsx'
import { StatusDialog } from './StatusDialog.tsx'
import type { Asked, ObjectiveAnswer } from './types.ts'
import { WeightsDialog } from './WeightsDialog.tsx'
import { WorkDialog } from './WorkDialog.tsx'

const DrawDialog = lazy(() => import('../../metrics/web/DrawDialog.tsx'))

export type DialogsProps = { answer: ObjectiveAnswer; asked: Asked; onClose: () => void }

/** The form for what one asked to do. */
export function Dialogs({ answer, asked, onClose }: DialogsProps) {
  switch (asked.do) {
    case 'edit':
      return <EditObjective answer={answer} onClose={onClose} />
    case 'move':
      return <MoveDialog answer={answer} onClose={onClose} />
    case 'weights':
      return <WeightsDialog answer={answer} onClose={onClose} />
    case 'add-key-result':
      return <AddKeyResult answer={answer} onClose={onClose} />
    case 'edit-key-result':
      return (
        <EditKeyResult
          stored={detailOf(answer, asked.keyResult)}
          purpose="edit"
          onClose={onClose}
        />
      )
    case 'mend-key-result':
      return (
        <EditKeyResult
          stored={detailOf(answer, asked.keyResult)}
          purpose="mend"
          onClose={onClose}
        />
      )
    case 'check-in':
      return <CheckInSheet row={asked.keyResult.row} onClose={onClose} />
    case 'status':
      return <StatusDialog answer={answer} kind={asked.kind} id={asked.id} onClose={onClose} />
    case 'score':
      return <ScoreDialog answer={answer} kind={asked.kind} id={asked.id} onClose={onClose} />
    case 'serve':
    case 'share':
      return (
        <AddLinkDialog what={asked.do} answer={answer} fromId={answer.row.id} onClose={onClose} />
      )
    case 'need':
      return (
        <AddLinkDialog
          what="need"
          answer={answer}
          fromId={asked.keyResult.row.id}
          onClose={onClose}
        />
      )
    case 'draw':
      return (
        <Suspense>
          <DrawDialog keyResult={asked.keyResult} onClose={onClose} />
        </Suspense>
      )
    case 'work':
      return <WorkDialog objectiveId={answer.row.id} onClose={onClose} />
  }
}
