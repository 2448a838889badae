import { Link, useParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { getPerson } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { onDay, useAsOf } from '../as-of.ts'
import type { Section } from '../section.ts'
import { PersonView } from './PersonView.tsx'

/** Who is this, what are they responsible for, and to whom do they report? */
export default function PersonPage({ sections = [] }: { sections?: readonly Section[] }) {
  const { person } = useMessages('structure')
  const { id = '' } = useParams<{ id: string }>()
  const asOf = useAsOf()
  const asked = useRead<typeof getPerson>(
    'structure.getPerson',
    { personId: id, ...onDay(asOf.on) },
    { keep: true },
  )
  return (
    <Asked
      asked={asked}
      missing={person.missing}
      way={
        <Link href="/people" className={buttonClass()}>
          {person.toDirectory}
        </Link>
      }
    >
      {(page) => <PersonView page={page} asOf={asOf} sections={sections} />}
    </Asked>
  )
}
