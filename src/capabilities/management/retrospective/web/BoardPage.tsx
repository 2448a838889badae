import { useParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Board, getRetrospective } from '../../contract.ts'
import { Asked } from '../../web/Asked.tsx'
import { Agreements } from './Agreements.tsx'
import { BoardHeader } from './BoardHeader.tsx'
import { Columns } from './Columns.tsx'
import { Story } from './Story.tsx'
import { Topics } from './Topics.tsx'

/** What do we take from the time that is over? Several look at one board at once. */
export default function BoardPage() {
  const words = useMessages('management').retrospective
  const { id = '' } = useParams<{ id: string }>()
  const asked = useRead<typeof getRetrospective>('management.getRetrospective', { id })
  return (
    <Asked asked={asked} missing={words.missing}>
      {(board) => <Found board={board} />}
    </Asked>
  )
}

function Found({ board }: { board: Board }) {
  const words = useMessages('management').retrospective
  const { retrospective, may } = board
  const { stage } = retrospective
  const isCounted = stage === 'discuss' || stage === 'held'
  return (
    <>
      <BoardHeader board={board} />
      <div className="flex flex-col gap-8 px-4 pb-16 md:px-8">
        {retrospective.objective && <Story board={board} />}
        {!may.join && stage !== 'held' && (
          <p className="text-base text-ink-soft">{words.notYours}</p>
        )}
        {(may.join || stage === 'held') &&
          (isCounted ? <Topics board={board} /> : <Columns board={board} />)}
        <Agreements board={board} />
      </div>
    </>
  )
}
