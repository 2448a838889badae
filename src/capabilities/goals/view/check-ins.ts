import type { CheckInItem } from '../contract.ts'
import type { CheckIn } from '../store/kinds.ts'

export const checkInItem = ({ removedAt: _removedAt, ...checkIn }: CheckIn): CheckInItem => ({
  ...checkIn,
  blockers: [...checkIn.blockers],
})
