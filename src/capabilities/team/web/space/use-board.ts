import { useMessages } from '#ui/i18n.tsx'
import type { CardItem, ClusterItem, getSpace, moveCards, SpacePage } from '../../contract.ts'
import { useTeamWrite } from '../use-team.ts'

const short = 60

/** What a cluster is called: its name, its wording, or its first card. */
export function clusterLabel({ name, wording, cards }: ClusterItem): string {
  const text = name ?? wording?.text ?? cards[0]?.text ?? ''
  return text.length > short ? `${text.slice(0, short)}…` : text
}

/** The page as it will be when these cards stand in a cluster that is on it already. */
function movedTo(page: SpacePage, cardIds: ReadonlySet<string>, clusterId: string): SpacePage {
  const moved = page.clusters.flatMap(({ cards }) => cards.filter(({ id }) => cardIds.has(id)))
  const clusters = page.clusters
    .map((cluster) => {
      const rest = cluster.cards.filter(({ id }) => !cardIds.has(id))
      return { ...cluster, cards: cluster.id === clusterId ? [...rest, ...moved] : rest }
    })
    .filter(({ cards }) => cards.length > 0)
  return { ...page, clusters }
}

/** Moves cards at once, and back where they were. */
export function useMove(page: SpacePage) {
  const words = useMessages('team')
  const spaceId = page.space.id
  const placeOf = new Map(
    page.clusters.flatMap(({ id, cards }) => cards.map((card) => [card.id, id] as const)),
  )
  const back = useTeamWrite<typeof moveCards>('team.moveCards', { said: words.general.undone })
  const move = useTeamWrite<typeof moveCards>('team.moveCards', {
    said: ({ cards }) => (cards.length > 1 ? words.board.moved : words.board.parted),
    undo: ({ cards }) =>
      back.run({
        spaceId,
        moves: cards.map((card) => ({ ...card, clusterId: placeOf.get(card.id) ?? null })),
      }),
    optimistic: (cache, input) =>
      cache.update<typeof getSpace>('team.getSpace', (answer) => {
        const to = input.moves[0]?.clusterId
        if (answer.space.id !== spaceId || !to) return answer
        return movedTo(answer, new Set(input.moves.map(({ id }) => id)), to)
      }),
  })
  return (cards: readonly CardItem[], clusterId: string | null) =>
    move.run({ spaceId, moves: cards.map(({ id, version }) => ({ id, version, clusterId })) })
}
