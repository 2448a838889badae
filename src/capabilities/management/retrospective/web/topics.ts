import type { Board, BoardCard } from '../../contract.ts'
import { type Topic, topicsOf } from '../rules/board.ts'

/** The heaps of a board: by votes once those are counted, and else as they lie. */
export const topicsOn = ({ cards, retrospective }: Board): Topic<BoardCard>[] => {
  const areCounted = retrospective.stage === 'discuss' || retrospective.stage === 'held'
  return topicsOf(cards, ({ votes }) => (areCounted ? votes : 0))
}
