export interface Placed {
  readonly id: string
  readonly clusterId: string
}

export interface Move {
  readonly id: string
  /** Where the card goes; null: into a new cluster, together with the others that go there. */
  readonly clusterId: string | null
}

export interface Arranged {
  /** Cards that stand elsewhere than before. */
  readonly moved: readonly Placed[]
  /** Clusters that lost their last card. */
  readonly emptied: readonly string[]
  /** Clusters without a card that have one again. */
  readonly filled: readonly string[]
}

/**
 * Moves cards. Every card is in exactly one cluster before and after; a cluster is there as long as
 * it holds a card, so moving the cards back brings back every cluster there was.
 *
 * @param newCluster the id of the cluster that cards go to which name none
 */
export function arranged(
  cards: readonly Placed[],
  moves: readonly Move[],
  newCluster: string,
): Arranged {
  const wanted = new Map(moves.map(({ id, clusterId }) => [id, clusterId ?? newCluster]))
  const after = cards.map(({ id, clusterId }) => ({ id, clusterId: wanted.get(id) ?? clusterId }))
  const was = new Set(cards.map(({ clusterId }) => clusterId))
  const is = new Set(after.map(({ clusterId }) => clusterId))
  return {
    moved: after.filter(({ clusterId }, at) => clusterId !== cards[at]?.clusterId),
    emptied: [...was].filter((id) => !is.has(id)),
    filled: [...is].filter((id) => !was.has(id)),
  }
}
