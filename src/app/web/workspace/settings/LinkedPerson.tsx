import { Link } from 'wouter'
import type { getPerson } from '#capabilities/structure/contract.ts'
import { useRead } from '#platform/web/use-api.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'

/** Which person of the organisation an account is. */
export function LinkedPerson({ personId }: { personId: string | null }) {
  const words = useMessages('workspace').settings.members
  const asked = useRead<typeof getPerson>(
    'structure.getPerson',
    { personId: personId ?? '' },
    { enabled: personId !== null },
  )
  if (personId === null) return <p className="text-sm text-ink-faint">{words.noPerson}</p>
  const person = asked.data
  if (!person) return null
  return (
    <p className="truncate text-sm">
      <Link href={`/people/${personId}`} className={linkClass('quiet', 'text-ink-soft')}>
        {words.isPerson(person.name ?? person.roles[0]?.title ?? '')}
      </Link>
    </p>
  )
}
