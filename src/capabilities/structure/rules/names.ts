import type { CalendarDate } from '#kernel/calendar.ts'
import { roleTitleOn, unitNameOn } from './draft.ts'
import type { Organisation } from './records.ts'

/**
 * What a record is called on a day, whatever its kind: of an assignment the person and the role, of
 * a delegation its area.
 *
 * @returns null where nobody named it
 */
export function nameIn(
  { unit, role, person, assignment, delegation }: Organisation,
  id: string,
  on: CalendarDate,
): string | null {
  const held = assignment.get(id)
  if (held) {
    const names = [person.get(held.personId)?.name, roleTitleOn(role.get(held.roleId), on)]
    return names.filter(Boolean).join(' · ') || null
  }
  return (
    unitNameOn(unit.get(id), on) ||
    roleTitleOn(role.get(id), on) ||
    person.get(id)?.name ||
    delegation.get(id)?.area ||
    null
  )
}
