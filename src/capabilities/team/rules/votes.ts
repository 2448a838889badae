export interface Vote {
  readonly cardId: string
  readonly memberId: string | null
  readonly dots: number
}

const sum = (votes: readonly Vote[]): number => votes.reduce((total, { dots }) => total + dots, 0)

/** How many dots somebody has left to place; never below 0. */
export const dotsLeft = (limit: number, votes: readonly Vote[], memberId: string): number =>
  Math.max(0, limit - sum(votes.filter((vote) => vote.memberId === memberId)))

/** The dots on these cards, by everybody or by one member. */
export const dotsOn = (
  cardIds: readonly string[],
  votes: readonly Vote[],
  memberId?: string,
): number =>
  sum(
    votes.filter(
      (vote) =>
        cardIds.includes(vote.cardId) && (memberId === undefined || vote.memberId === memberId),
    ),
  )

/**
 * What a member's votes become when they give so many dots to these cards taken together: the first
 * card carries them.
 *
 * @returns their votes on these cards, one for each card that has or had one; null when that would
 *   be more dots than they have
 */
export function placed(
  { limit, votes, memberId }: { limit: number; votes: readonly Vote[]; memberId: string },
  cardIds: readonly string[],
  dots: number,
): readonly Vote[] | null {
  const here = dotsOn(cardIds, votes, memberId)
  const free = dotsLeft(limit, votes, memberId)
  if (dots > here && dots - here > free) return null
  const [first] = cardIds
  const before = votes.filter((vote) => vote.memberId === memberId && cardIds.includes(vote.cardId))
  const kept = before.map((vote) => ({ ...vote, dots: vote.cardId === first ? dots : 0 }))
  const isThere = kept.some(({ cardId }) => cardId === first)
  return isThere || first === undefined ? kept : [...kept, { cardId: first, memberId, dots }]
}
