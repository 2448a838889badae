import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { getStrategy } from '../../contract.ts'

/** The directions in force in one glance, beside other work. */
export function DirectionsInForce() {
  const words = useMessages('strategy').page
  const { data } = useRead<typeof getStrategy>('strategy.getStrategy', {}, { keep: true })
  const directions = data?.directions.filter(({ status }) => status === 'active') ?? []
  if (directions.length === 0) return null
  return (
    <aside aria-labelledby="in-force" className="min-w-0">
      <h2 id="in-force" className="text-base font-semibold">
        <Link href="/strategy" className={linkClass('quiet')}>
          {words.title}
        </Link>
      </h2>
      <ul className="mt-2 flex flex-col border-t border-line">
        {directions.map(({ id, title, statement }) => (
          <li key={id} className="border-b border-line py-2">
            <Link href={`/strategy?at=${id}`} className={linkClass('quiet', 'break-words')}>
              {title}
            </Link>
            {statement && <p className="line-clamp-2 text-sm text-ink-soft">{statement}</p>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
