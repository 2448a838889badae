import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import type { CardItem, SpacePage } from '../../contract.ts'
import { soundAlike } from './alike.ts'
import { Cluster, moveId } from './Cluster.tsx'
import { Late } from './Late.tsx'
import type { StageProps } from './stage-props.ts'
import { useMove } from './use-board.ts'

/** Cards that say the same are put together, and dots are given. */
export function Board({ page, isOnScreen }: StageProps) {
  const words = useMessages('team').board
  const move = useFollowed(page, useMove(page))
  const { dotsLeft, dotsPlaced, space, may } = page
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-sm text-ink-soft">
        {space.dots > 0 && (
          <p role="status" className="tabular">
            {may.vote && `${words.dotsLeft(dotsLeft, space.dots)} · `}
            {words.dotsPlaced(dotsPlaced.placed, dotsPlaced.of)}
          </p>
        )}
        {may.arrange && <p>{words.drag}</p>}
      </div>
      {may.arrange && <Alike page={page} onTogether={move} />}
      <ul
        className={cx(
          '-mx-2 grid items-start gap-x-2 gap-y-4 sm:grid-cols-2',
          isOnScreen ? 'xl:grid-cols-3' : 'xl:grid-cols-3 2xl:grid-cols-4',
        )}
      >
        {page.clusters.map((cluster) => (
          <Cluster
            key={cluster.id}
            page={page}
            cluster={cluster}
            isOnScreen={isOnScreen}
            onMove={move}
          />
        ))}
      </ul>
      {!isOnScreen && <Late page={page} />}
    </div>
  )
}

type Move = (cards: readonly CardItem[], clusterId: string | null) => void

/** Whoever moves a card by the keyboard stays with it. */
function useFollowed({ clusters }: SpacePage, move: Move): Move {
  const moved = useRef<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for wherever cards stand now
  useEffect(() => {
    if (moved.current === null || document.activeElement !== document.body) return
    document.getElementById(moveId(moved.current))?.focus()
    moved.current = null
  }, [clusters])
  return (cards, clusterId) => {
    moved.current = cards[0]?.id ?? null
    move(cards, clusterId)
  }
}

type AlikeProps = { page: SpacePage; onTogether: Move }

/** The first cards that sound alike, and one press to put them together. */
function Alike({ page, onTogether }: AlikeProps) {
  const words = useMessages('team').board
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  const cards = useMemo(
    () =>
      page.clusters.flatMap((cluster) =>
        cluster.cards.map((card) => ({ ...card, clusterId: cluster.id })),
      ),
    [page.clusters],
  )
  const groups = useMemo(() => soundAlike(cards), [cards])
  const group = groups.find((ids) => !dismissed.includes(ids.join()))
  if (!group) return null
  const alike = cards.filter(({ id }) => group.includes(id))
  // Those that stand elsewhere join the first of them.
  const [first] = alike
  const joining = alike.filter(({ clusterId }) => clusterId !== first?.clusterId)
  return (
    <section
      aria-labelledby="alike"
      className="flex flex-col gap-2 rounded-l border border-accent-line bg-accent-soft px-4 py-3"
    >
      <h2 id="alike" className="text-base font-semibold text-accent">
        {words.alike(alike.length)}
      </h2>
      <ul className="flex list-disc flex-col gap-0.5 pl-5 text-base">
        {alike.map((card) => (
          <li key={card.id}>{card.text}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button kind="primary" onClick={() => onTogether(joining, first?.clusterId ?? null)}>
          {words.together}
        </Button>
        <Button kind="quiet" onClick={() => setDismissed([...dismissed, group.join()])}>
          {words.notAlike}
        </Button>
      </div>
    </section>
  )
}
