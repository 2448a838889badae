import { Link } from 'wouter'
import { useRead } from '#platform/web/use-api.tsx'
import { Badge } from '#ui/Badge.tsx'
import { buttonClass } from '#ui/Button.tsx'
import { useMessages } from '#ui/i18n.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import type { getUnit, UnitPage } from '../../contract.ts'
import { Asked } from '../Asked.tsx'
import { type AsOf, onDay } from '../as-of.ts'
import { titleOf } from '../names.ts'
import { PersonLink } from '../PersonLink.tsx'

type UnitSheetProps = { id: string; asOf: AsOf; onClose: () => void }

/** A look at a unit without leaving the chart. */
export function UnitSheet({ id, asOf, onClose }: UnitSheetProps) {
  const { unit, words } = useMessages('structure')
  const asked = useRead<typeof getUnit>('structure.getUnit', { unitId: id, ...onDay(asOf.on) })
  return (
    <Sheet
      open
      onClose={onClose}
      title={asked.data?.name ?? words.unit}
      href={asOf.at(`/units/${id}`)}
    >
      <Asked asked={asked} missing={unit.missing}>
        {(page) => <Glance page={page} at={asOf.at} />}
      </Asked>
    </Sheet>
  )
}

/** As many roles as stand in a panel without scrolling far. */
const few = 14

function Glance({ page, at }: { page: UnitPage; at: AsOf['at'] }) {
  const { unit, words } = useMessages('structure')
  const rest = page.roles.length - few
  return (
    <div className="flex flex-col gap-4">
      <p className={page.purpose ? 'text-md whitespace-pre-line' : 'text-ink-faint'}>
        {page.purpose ?? unit.unknownPurpose}
      </p>
      <p className="tabular text-sm text-ink-soft">
        {[
          words.headcount(page.people),
          ...(page.vacancies > 0 ? [words.vacancies(page.vacancies)] : []),
          ...(page.children.length > 0 ? [words.subUnits(page.children.length)] : []),
        ].join(' · ')}
      </p>
      <ul className="flex flex-col">
        {page.roles.slice(0, few).map((role) => (
          <li key={role.id} className="flex flex-col gap-0.5 border-t border-line py-2">
            <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
              {titleOf(role.title, words)}
              {role.isHead && <Badge tone="accent">{words.head}</Badge>}
              {role.holders.length === 0 && <Badge tone="warn">{words.vacant}</Badge>}
            </span>
            {role.holders.map((held) => (
              <PersonLink
                key={held.assignmentId}
                person={held.person}
                title={role.title}
                href={at(`/people/${held.person.id}`)}
              />
            ))}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-sm text-ink-faint">{words.more(rest)}</p>}
      <div className="flex flex-wrap items-center gap-2">
        <Link href={at(`/units/${page.id}`)} className={buttonClass('primary')}>
          {unit.openPage}
        </Link>
        <Link href={at(`/goals?unit=${page.id}`)} className={buttonClass()}>
          {unit.goals}
        </Link>
      </div>
    </div>
  )
}
