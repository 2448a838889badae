import { useState } from 'react'
import { cx } from '#ui/cx.ts'
import type { Board, BoardCard, changeCard } from '../../contract.ts'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import type { Topic } from '../rules/board.ts'
import { CardLine } from './CardLine.tsx'
import { Votes } from './Votes.tsx'

type HeapProps = { board: Board; topic: Topic<BoardCard> }

const mime = 'application/x-steadfast-card'

/** Cards that say the same, under the first of them; others can be dropped on it. */
export function Heap({ board, topic }: HeapProps) {
  const { retrospective, may, cards } = board
  const { id: retrospectiveId, stage } = retrospective
  const [isOver, setOver] = useState(false)
  const lay = useRhythmWrite<typeof changeCard>('management.changeCard')
  const mayLay = may.join && stage !== 'write' && stage !== 'held'
  const drop = (cardId: string) => {
    const card = cards.find(({ id }) => id === cardId)
    if (!card || card.id === topic.top.id) return
    lay.run({ retrospectiveId, id: card.id, version: card.version, underId: topic.top.id })
  }
  return (
    // Dragging is one way; the menu of each card does the same with the keyboard.
    <li
      className={cx(
        'flex flex-col gap-1.5 rounded-m bg-raised p-2.5 shadow-raised',
        isOver && 'outline-2 outline-focus',
      )}
      onDragOver={(event) => {
        if (!mayLay || !event.dataTransfer.types.includes(mime)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        drop(event.dataTransfer.getData(mime))
      }}
    >
      {[topic.top, ...topic.under].map((card) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the menu of the card is the other way
        <div
          key={card.id}
          draggable={mayLay}
          className={cx(
            mayLay && 'cursor-grab',
            card !== topic.top && 'border-l-2 border-line pl-2 text-ink-soft',
          )}
          onDragStart={(event) => event.dataTransfer.setData(mime, card.id)}
        >
          <CardLine board={board} card={card} />
        </div>
      ))}
      {stage === 'vote' && may.join && <Votes board={board} topic={topic} />}
    </li>
  )
}
