import { Link } from 'wouter'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { Rhythm } from '../../contract.ts'

type Named = Rhythm['inside'][number]

/** The cycle around this one and those inside it, each with the phase it is in. */
export function Around({ rhythm: { around, inside } }: { rhythm: Rhythm }) {
  const words = useMessages('management').cycle
  if (!around && inside.length === 0) return null
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-t border-line pt-4 text-sm">
      {around && (
        <>
          <dt className="text-ink-faint">{words.around}</dt>
          <dd>
            <CycleLink cycle={around} />
          </dd>
        </>
      )}
      {inside.length > 0 && (
        <>
          <dt className="text-ink-faint">{words.inside}</dt>
          <dd className="flex flex-wrap gap-x-4 gap-y-1">
            {inside.map((cycle) => (
              <CycleLink key={cycle.id} cycle={cycle} />
            ))}
          </dd>
        </>
      )}
    </dl>
  )
}

function CycleLink({ cycle }: { cycle: Named }) {
  const words = useMessages('management')
  return (
    <Link href={`/cycles/${cycle.id}`} className={linkClass('quiet')}>
      {cycle.phase === null
        ? cycle.name
        : words.cycle.inPhase(cycle.name, words.phases[cycle.phase])}
    </Link>
  )
}
