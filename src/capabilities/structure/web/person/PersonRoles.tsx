import { useState } from 'react'
import { Link } from 'wouter'
import { Badge } from '#ui/Badge.tsx'
import { Button } from '#ui/Button.tsx'
import { useFormat, useMessages } from '#ui/i18n.tsx'
import { linkClass } from '#ui/link-class.ts'
import type { PersonPage } from '../../contract.ts'
import type { AsOf } from '../as-of.ts'
import { Block } from '../Block.tsx'
import { AssignDialog } from '../forms/AssignDialog.tsx'
import { EndAssignmentDialog, type Held } from '../forms/EndDialogs.tsx'
import { ShareDialog } from '../forms/ShareDialog.tsx'
import { titleOf } from '../names.ts'
import { RoleDuties } from '../unit/RoleDuties.tsx'

type PersonRolesProps = { page: PersonPage; asOf: AsOf; name: string }

/** The roles somebody holds, with their share, duties and powers. */
export function PersonRoles({ page, asOf, name }: PersonRolesProps) {
  const { person, unit, words } = useMessages('structure')
  const format = useFormat()
  const may = page.abilities.assignPeople
  const [assigning, setAssigning] = useState(false)
  const [ending, setEnding] = useState<Held | null>(null)
  const [sharing, setSharing] = useState<(Held & { share: number }) | null>(null)
  const self = { id: page.id, name }
  const several = page.roles.length > 1
  return (
    <Block
      title={person.roles}
      actions={
        may && (
          <Button size="s" onClick={() => setAssigning(true)}>
            {person.assign}
          </Button>
        )
      }
    >
      {page.roles.length === 0 && <p className="text-ink-soft">{person.noRoles}</p>}
      <ul className="flex flex-col border-b border-line empty:hidden">
        {page.roles.map((role) => (
          <li key={role.assignmentId} className="flex flex-col gap-1.5 border-t border-line py-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="text-base font-medium">{titleOf(role.title, words)}</h3>
              {role.isHead && <Badge tone="accent">{words.head}</Badge>}
              {(role.share < 1 || several) && (
                <Badge>{words.share(format.percent(role.share))}</Badge>
              )}
              {role.mayAssign && (
                <span className="ml-auto flex flex-wrap gap-1">
                  <Button
                    size="s"
                    kind="quiet"
                    onClick={() => setSharing({ ...role, person: self })}
                  >
                    {unit.changeShare}
                  </Button>
                  <Button
                    size="s"
                    kind="quiet"
                    onClick={() => setEnding({ ...role, person: self })}
                  >
                    {unit.end}
                  </Button>
                </span>
              )}
            </div>
            <p className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
              {role.unit && (
                <Link href={asOf.at(`/units/${role.unit.id}`)} className={linkClass('text')}>
                  {role.unit.name}
                </Link>
              )}
              <span>{unit.from(format.date(role.from))}</span>
              {role.to && <span>{unit.until(format.date(role.to))}</span>}
            </p>
            <RoleDuties role={role} />
          </li>
        ))}
      </ul>
      {assigning && (
        <AssignDialog
          day={asOf.day}
          person={{ id: page.id, label: name }}
          onClose={() => setAssigning(false)}
        />
      )}
      {sharing && <ShareDialog held={sharing} day={asOf.day} onClose={() => setSharing(null)} />}
      {ending && (
        <EndAssignmentDialog held={ending} day={asOf.day} onClose={() => setEnding(null)} />
      )}
    </Block>
  )
}
