import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { IconButton } from '#ui/IconButton.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { ClusterItem, getSpace, placeDots, SpacePage } from '../../contract.ts'
import { useTeamWrite } from '../use-team.ts'
import { clusterLabel } from './use-board.ts'

/** One's own dots on a cluster: shown at once, never more than there are. */
export function Dots({ page, cluster }: { page: SpacePage; cluster: ClusterItem }) {
  const words = useMessages('team')
  const { id: clusterId, myDots } = cluster
  const place = useTeamWrite<typeof placeDots>('team.placeDots', {
    optimistic: (cache, input) =>
      cache.update<typeof getSpace>('team.getSpace', (answer) => {
        const before = answer.clusters.find(({ id }) => id === input.clusterId)
        if (!before) return answer
        const more = input.dots - before.myDots
        const { placed, of } = answer.dotsPlaced
        return {
          ...answer,
          dotsLeft: answer.dotsLeft - more,
          dotsPlaced: { placed: placed + more, of },
          clusters: answer.clusters.map((one) =>
            one.id === input.clusterId ? { ...one, myDots: input.dots } : one,
          ),
        }
      }),
  })
  if (!page.may.vote || page.space.dots === 0) return null
  const label = clusterLabel(cluster)
  return (
    <div className="flex items-center gap-1 px-1">
      <IconButton
        size="s"
        tooltip={false}
        label={words.board.take(label)}
        disabled={myDots === 0}
        icon={<Minus size={14} aria-hidden="true" />}
        onClick={() => place.run({ clusterId, dots: myDots - 1 })}
      />
      <span
        role="img"
        aria-label={words.refine.dots(myDots)}
        className="flex min-h-4 min-w-4 items-center gap-1"
      >
        {Array.from({ length: myDots }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike and only counted
          <span key={at} className="size-3 rounded-full bg-accent-solid forced-colors:border" />
        ))}
        {myDots === 0 && <span className="size-3 rounded-full border border-control" />}
      </span>
      <IconButton
        size="s"
        tooltip={false}
        label={words.board.give(label)}
        disabled={page.dotsLeft === 0}
        icon={<Plus size={14} aria-hidden="true" />}
        onClick={() => place.run({ clusterId, dots: myDots + 1 })}
      />
    </div>
  )
}
