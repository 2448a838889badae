import { cx } from '#ui/cx.ts'
import { useMessages } from '#ui/i18n.tsx'
import { Late } from './Late.tsx'
import { SaidBeside } from './SaidBeside.tsx'
import type { StageProps } from './stage-props.ts'

/** All cards, at once, to be read before anybody touches them. */
export function Revealed({ page, isOnScreen }: StageProps) {
  const words = useMessages('team').board
  const cards = page.clusters.flatMap((cluster) => cluster.cards)
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <p role="status" className="text-ink-soft">
        {words.all(cards.length)}
      </p>
      <ul className={cx('grid gap-3 sm:grid-cols-2', isOnScreen && 'lg:grid-cols-3')}>
        {cards.map((card) => (
          <li key={card.id} className="rise rounded-l border border-line bg-raised px-3 py-2.5">
            <SaidBeside card={card} isBig={isOnScreen} />
          </li>
        ))}
      </ul>
      {!isOnScreen && <Late page={page} />}
    </div>
  )
}
