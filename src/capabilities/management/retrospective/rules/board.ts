/** In their order: silently, then together. */
export const STAGES = ['write', 'group', 'vote', 'discuss', 'held'] as const
export type Stage = (typeof STAGES)[number]

/** Votes each of those who take part has, unless said otherwise. */
export const USUAL_VOTES = 3

export interface Laid {
  readonly id: string
  /** The card it lies under; null = at the top of its own heap. */
  readonly underId: string | null
}

/**
 * Lays a card on another one, or on its own again. Heaps are one level deep: a card laid on one that
 * lies under another goes under that one, and what lay under it comes along. Of a heap whose top is
 * taken away the next card becomes the top.
 *
 * @param onto null = on its own
 * @returns the cards that lie elsewhere now, with where
 */
export function regrouped(cards: readonly Laid[], id: string, onto: string | null): Laid[] {
  const card = cards.find((one) => one.id === id)
  if (!card) return []
  const target = onto === null ? undefined : cards.find((one) => one.id === onto)
  const below = cards.filter(({ underId }) => underId === id)
  if (!target) return taken(card, below)
  const top = target.underId ?? target.id
  if (top === id) return []
  return [card, ...below]
    .filter(({ underId }) => underId !== top)
    .map((one) => ({ id: one.id, underId: top }))
}

/** The card on its own; what lay under it forms a heap without it. */
function taken(card: Laid, below: readonly Laid[]): Laid[] {
  const [next, ...rest] = below
  const own = card.underId === null ? [] : [{ id: card.id, underId: null }]
  if (!next) return own
  return [
    ...own,
    { id: next.id, underId: null },
    ...rest.map(({ id }) => ({ id, underId: next.id })),
  ]
}

export interface Voted {
  readonly cardId: string
  readonly memberId: string | null
  readonly votes: number
}

/** Votes that somebody still has; never below 0, even where fewer were given out later. */
export const votesLeft = (each: number, votes: readonly Voted[], memberId: string): number =>
  Math.max(0, each - sum(votes.filter((one) => one.memberId === memberId)))

const sum = (votes: readonly Voted[]): number => votes.reduce((all, one) => all + one.votes, 0)

export interface Topic<Card> {
  readonly top: Card
  readonly under: readonly Card[]
  /** Of the whole heap. */
  readonly votes: number
}

/**
 * The heaps in the order in which they are talked about: most votes first, and else as they lie.
 * A card whose top is not there stands on its own.
 */
export function topicsOf<Card extends Laid>(
  cards: readonly Card[],
  votesOf: (card: Card) => number,
): Topic<Card>[] {
  const ids = new Set(cards.map(({ id }) => id))
  const isTop = ({ underId }: Laid) => underId === null || !ids.has(underId)
  const topics = cards.filter(isTop).map((top) => {
    const under = cards.filter(({ underId }) => underId === top.id)
    return { top, under, votes: [top, ...under].reduce((all, one) => all + votesOf(one), 0) }
  })
  return topics.toSorted((a, b) => b.votes - a.votes)
}
