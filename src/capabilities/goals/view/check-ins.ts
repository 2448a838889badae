import type { CheckInItem } from '../contract.ts'
import type { ValueBehind } from '../metrics/store/values-behind.ts'
import type { CheckIn } from '../store/kinds.ts'
import type { Sight } from './sight.ts'

type Drawn = ReadonlyMap<string, ValueBehind>

export const checkInItem =
  (sight: Sight, values: Drawn) =>
  ({ removedAt: _removedAt, metricValueId, forPersonId, ...checkIn }: CheckIn): CheckInItem => ({
    ...checkIn,
    forPerson: forPersonId === null ? null : sight.person(forPersonId),
    blockers: [...checkIn.blockers],
    drawn: drawnFrom(sight, values.get(metricValueId ?? '')),
  })

/** What one may not see is not named. */
function drawnFrom(sight: Sight, value: ValueBehind | undefined): CheckInItem['drawn'] {
  if (!value) return null
  const { metricId, name, day } = value
  const isThere = !value.isGone && sight.seesFacts(value)
  return { metricId: isThere ? metricId : null, name: sight.seesFacts(value) ? name : null, day }
}
