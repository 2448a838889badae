import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { Board, BoardCard, getRetrospective, voteCard } from '../../contract.ts'
import { useRhythmWrite } from '../../web/cycle/use-rhythm.ts'
import type { Topic } from '../rules/board.ts'

/** My votes for a heap, which are the votes for its cards. */
export function Votes({ board, topic }: { board: Board; topic: Topic<BoardCard> }) {
  const words = useMessages('management').retrospective
  const { id: retrospectiveId } = board.retrospective
  const vote = useRhythmWrite<typeof voteCard>('management.voteCard', {
    optimistic: (cache, { id, votes }) =>
      cache.update<typeof getRetrospective>('management.getRetrospective', (answer) => {
        const before = answer.cards.find((card) => card.id === id)?.myVotes ?? 0
        return {
          ...answer,
          votesLeft: answer.votesLeft + before - votes,
          cards: answer.cards.map((card) => (card.id === id ? { ...card, myVotes: votes } : card)),
        }
      }),
  })
  const all = [topic.top, ...topic.under]
  const mine = all.reduce((sum, { myVotes }) => sum + myVotes, 0)
  const given = all.find(({ myVotes }) => myVotes > 0) ?? topic.top
  const give = (card: BoardCard, by: number) =>
    vote.run({ retrospectiveId, id: card.id, votes: card.myVotes + by })
  return (
    <span className="flex items-center gap-1 border-t border-line pt-1.5">
      <IconButton
        label={words.unvote(topic.top.body)}
        icon={<Minus size={14} aria-hidden="true" />}
        disabled={mine === 0}
        onClick={() => give(given, -1)}
      />
      <span className="tabular min-w-14 text-center text-sm">{words.votes(mine)}</span>
      <IconButton
        label={words.vote(topic.top.body)}
        icon={<Plus size={14} aria-hidden="true" />}
        disabled={board.votesLeft === 0}
        onClick={() => give(topic.top, 1)}
      />
    </span>
  )
}
