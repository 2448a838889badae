import { type CalendarDate, holdsOn } from '#kernel/calendar.ts'
import { staleVersion } from '#kernel/errors.ts'
import { type Draft, liveUnit, refuse, unitNameOn } from './draft.ts'
import { firstDayWithout } from './periods.ts'
import type { Delegation } from './records.ts'

/** All delegations of one area in one unit, in order of time. */
function delegationsOf(draft: Draft, unitId: string, area: string): Delegation[] {
  return [...draft.next.delegation.values()]
    .filter((one) => one.unitId === unitId && one.area === area && one.removedAt === null)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

/**
 * Sets the level from a day on, until the next one already planned for the same area.
 *
 * @param level 1 (tell) to 7 (delegate); null = nothing agreed from that day on
 * @param seen version of the delegation in force on that day, null when none was
 */
export function setDelegation(
  draft: Draft,
  {
    id,
    unitId,
    area,
    level,
    from,
    seen,
  }: {
    id: string
    unitId: string
    area: string
    level: number | null
    from: CalendarDate
    seen: number | null
  },
): void {
  const unit = liveUnit(draft, unitId)
  const missing = firstDayWithout(unit.periods, from, null)
  if (missing === from) {
    throw refuse('unit_not_there', { unit: unitNameOn(unit, from), on: from }, 'from')
  }
  const all = delegationsOf(draft, unitId, area)
  const current = all.find((one) => holdsOn(one, from))
  if ((current?.version ?? null) !== seen)
    throw staleVersion(seen ?? 0, current?.version ?? 0, current)
  const records = draft.next.delegation
  if (current && level !== null && current.validFrom === from) {
    records.set(current.id, { ...current, level })
    return
  }
  const next = all.find((one) => one.validFrom > from)
  const validTo = current ? current.validTo : (next?.validFrom ?? missing)
  if (current) {
    const never = current.validFrom === from
    records.set(
      current.id,
      never ? { ...current, removedAt: draft.at } : { ...current, validTo: from },
    )
  }
  if (level === null) return
  const fresh = { id, unitId, area, level, validFrom: from, validTo, removedAt: null, version: 1 }
  records.set(id, fresh)
}

export const delegationInForce = (
  draft: Draft,
  unitId: string,
  area: string,
  on: CalendarDate,
): Delegation | undefined => delegationsOf(draft, unitId, area).find((one) => holdsOn(one, on))
