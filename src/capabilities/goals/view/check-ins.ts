import type { CheckInItem } from '../contract.ts'
import type { CheckIn } from '../store/kinds.ts'
import type { Sight } from './sight.ts'

export const checkInItem = (
  sight: Sight,
  { removedAt: _removedAt, forPersonId, ...checkIn }: CheckIn,
): CheckInItem => ({
  ...checkIn,
  forPerson: forPersonId === null ? null : sight.person(forPersonId),
  blockers: [...checkIn.blockers],
})
