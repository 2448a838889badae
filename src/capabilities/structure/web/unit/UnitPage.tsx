import { Link, useParams } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import type { getUnit } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { onDay, useAsOf } from '../as-of.ts'
import type { Section } from '../section.ts'
import { UnitView } from './UnitView.tsx'

/** What is this team about? */
export default function UnitPage({ sections = [] }: { sections?: readonly Section[] }) {
  const { unit } = useMessages('structure')
  const { id = '' } = useParams<{ id: string }>()
  const asOf = useAsOf()
  const asked = useRead<typeof getUnit>(
    'structure.getUnit',
    { unitId: id, ...onDay(asOf.on) },
    { keep: true },
  )
  return (
    <Asked
      asked={asked}
      missing={unit.missing}
      way={
        <Link href={asOf.at('/organisation')} className={buttonClass()}>
          {unit.toChart}
        </Link>
      }
    >
      {(page) => <UnitView page={page} asOf={asOf} sections={sections} />}
    </Asked>
  )
}
