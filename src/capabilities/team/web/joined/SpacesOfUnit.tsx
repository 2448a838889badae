import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { listSpaces } from '../../contract.ts'
import { SpaceLine } from '../list/SpaceLine.tsx'

/** The drafting spaces of a unit, on its page. */
export function SpacesOfUnit({ id: unitId }: { id: string }) {
  const words = useMessages('team').list
  const { data } = useRead<typeof listSpaces>('team.listSpaces', { unitId }, { keep: true })
  const mayOpen = data?.mayOpen.everywhere || data?.mayOpen.unitIds.includes(unitId)
  // A part of another page: it is there when it has something to say.
  if (!data || (data.spaces.length === 0 && !mayOpen)) return null
  return (
    <section aria-labelledby="drafted" className="border-b border-line py-5">
      <div className="flex items-center justify-between gap-3 pb-2">
        <h2 id="drafted" className="text-lg font-semibold">
          {words.ofUnit}
        </h2>
        {mayOpen && (
          <Link href={`/drafting?open=1&unit=${unitId}`} className={buttonClass('secondary', 's')}>
            {words.open}
          </Link>
        )}
      </div>
      {data.spaces.length === 0 && <p className="text-ink-soft">{words.noneOfUnit}</p>}
      <ul className="[&>li]:border-t [&>li]:border-b-0">
        {data.spaces.map((space) => (
          <SpaceLine key={space.id} space={space} />
        ))}
      </ul>
    </section>
  )
}
