import { useMessages } from '#ui/i18n.tsx'
import type { RoleOfUnit } from '../../contract.ts'
import { nameOf, titleOf } from '../names.ts'

type RoleDutiesProps = {
  role: Pick<RoleOfUnit, 'responsibilities' | 'powers'> & { reportsTo?: RoleOfUnit['reportsTo'] }
}

/** What a role answers for, may decide, and whom it reports to. */
export function RoleDuties({ role }: RoleDutiesProps) {
  const { unit, words } = useMessages('structure')
  const above = role.reportsTo
  const person = above?.holders[0]
  const superior =
    above && (person ? nameOf(person, above.title, words) : titleOf(above.title, words))
  return (
    <>
      {role.responsibilities.length > 0 && (
        <ul aria-label={unit.responsibilities} className="list-disc pl-5 text-base text-ink-soft">
          {role.responsibilities.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
      )}
      {(role.powers.length > 0 || superior) && (
        <p className="flex flex-wrap gap-x-4 text-sm text-ink-faint">
          {superior && (
            <span>
              {unit.reportsTo} <span className="text-ink-soft">{superior}</span>
            </span>
          )}
          {role.powers.length > 0 && (
            <span>
              {unit.powers}{' '}
              <span className="text-ink-soft">
                {role.powers.map((power) => words.powers[power]).join(' · ')}
              </span>
            </span>
          )}
        </p>
      )}
    </>
  )
}
