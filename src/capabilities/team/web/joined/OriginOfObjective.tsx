import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { getOrigin } from '../../contract.ts'
import { SaidBeside } from '../space/SaidBeside.tsx'

type OriginProps = {
  /** Of the objective. */
  id: string
  /** A past day is read: where it comes from is said today. */
  asOf: string | null
}

/** The cards an objective was made of, on its page. */
export function OriginOfObjective({ id: objectiveId, asOf }: OriginProps) {
  const words = useMessages('team').joined
  const { data } = useRead<typeof getOrigin>(
    'team.getOrigin',
    { objectiveId },
    { keep: true, enabled: asOf === null },
  )
  if (!data?.origin || asOf !== null) return null
  const { spaceId, name, cards } = data.origin
  return (
    <section aria-labelledby="origin">
      <h2 id="origin" className="text-base font-semibold">
        {words.origin}
      </h2>
      <Link href={`/drafting/${spaceId}`} className={linkClass('text', 'text-sm')}>
        {words.originText(cards.length, name)}
      </Link>
      <ul className="mt-2 flex flex-col gap-2 border-l-2 border-line pl-3 text-sm">
        {cards.map((card) => (
          <li key={card.id}>
            <SaidBeside card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}
