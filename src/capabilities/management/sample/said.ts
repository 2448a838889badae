import type { KeyResult } from '#capabilities/goals/index.ts'
import { type Difficulty, proposedScore } from '../scoring/rules/proposed-score.ts'
import type { Capacity } from '../scoring/rules/raters.ts'
import type { Rating } from '../scoring/store.ts'
import type { Line } from './rater-lines.ts'

const difficulties: readonly Difficulty[] = ['hard', 'moderate', 'hard', 'moderate', 'easy']
const completions = [0.9, 0.6, 1, 0.75, 0.5, 0.85, 1, 0.4, 0.7]
/** How much less the superior saw. */
const doubts = [0, 0.1, 0, 0.2, 0, 0.05, 0.3]

interface Speaking {
  readonly newId: () => string
  readonly at: Date
  readonly line: Line
  readonly part: KeyResult
  readonly place: number
}

/** What the owner says, and what the superior does. */
export function saidOf({ newId, at, line, part, place }: Speaking): Rating[] {
  const { keyResultId, objectiveId } = line
  const published = part.score === null ? null : Math.min(1, Math.max(0, part.score))
  const difficulty = published === null ? pick(difficulties, place) : 'hard'
  const completion = published ?? pick(completions, place)
  const doubt = published === null ? pick(doubts, place) : 0
  const rating = (personId: string | null, capacity: Capacity, completed: number): Rating => ({
    ...{ id: newId(), keyResultId, objectiveId, memberId: null, personId, capacity, difficulty },
    completion: completed,
    score: proposedScore(completed, difficulty),
    reason: null,
    ratedAt: at.toISOString(),
    isSimulated: true,
    version: 2,
    removedAt: null,
  })
  const held = Math.round(Math.max(0, completion - doubt) * 100) / 100
  return [rating(line.owner, 'owner', completion), rating(line.superior, 'superior', held)]
}

const pick = <Item>(from: readonly [Item, ...Item[]] | readonly Item[], at: number): Item => {
  const found = from[at % from.length]
  if (found === undefined) throw new Error('there is nothing to pick from')
  return found
}
