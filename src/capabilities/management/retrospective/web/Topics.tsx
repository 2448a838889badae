import { useState } from 'react'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Board, BoardCard } from '../../contract.ts'
import type { Topic } from '../rules/board.ts'
import { AgreeForm } from './AgreeForm.tsx'
import { CardLine } from './CardLine.tsx'
import { topicsOn } from './topics.ts'

/** What is talked about, most votes first. */
export function Topics({ board }: { board: Board }) {
  const words = useMessages('management').retrospective
  const topics = topicsOn(board)
  if (topics.length === 0) return <p className="text-base text-ink-soft">{words.noCards}</p>
  return (
    <ol className="flex max-w-3xl flex-col border-t border-line">
      {topics.map((topic) => (
        <Line key={topic.top.id} board={board} topic={topic} />
      ))}
    </ol>
  )
}

function Line({ board, topic }: { board: Board; topic: Topic<BoardCard> }) {
  const words = useMessages('management').retrospective
  const [asked, setAsked] = useState(false)
  const { top, under, votes } = topic
  const { retrospective, may } = board
  const question = retrospective.questions.find(({ id }) => id === top.questionId)
  return (
    <li className="flex flex-col gap-1.5 border-b border-line py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
        {votes > 0 && <Badge tone="accent">{words.votes(votes)}</Badge>}
        {question?.text}
      </div>
      <CardLine board={board} card={top} />
      {under.map((card) => (
        <div key={card.id} className="border-l-2 border-line pl-2 text-ink-soft">
          <CardLine board={board} card={card} />
        </div>
      ))}
      {asked ? (
        <AgreeForm retrospectiveId={retrospective.id} card={top} onDone={() => setAsked(false)} />
      ) : (
        may.join &&
        retrospective.stage !== 'held' && (
          <Button size="s" kind="quiet" className="self-start" onClick={() => setAsked(true)}>
            {words.makeAction}
            <span className="sr-only">: {top.body}</span>
          </Button>
        )
      )}
    </li>
  )
}
