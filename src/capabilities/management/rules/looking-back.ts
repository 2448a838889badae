import { type CalendarDate, daysBetween } from '#kernel/calendar.ts'
import type { PhaseDays } from './phases.ts'

export interface CycleDays {
  readonly startsOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
  readonly closedAt: string | null
}

/** Neither is half as long again as the other: a quarter is not set beside the year around it. */
const alike = 1.5

/** Both days inside; null where the cycle has not both. */
export const lengthOf = ({ startsOn, endsOn }: CycleDays): number | null =>
  startsOn === null || endsOn === null ? null : daysBetween(startsOn, endsOn) + 1

export function isAsLong(one: CycleDays, other: CycleDays): boolean {
  const [a, b] = [lengthOf(one), lengthOf(other)]
  return a !== null && b !== null && a <= b * alike && b <= a * alike
}

/** How far looking back on a cycle is. */
export type LookingBack =
  /** Scores are given. */
  | 'scoring'
  /** Promises that were missed and boards are looked at as well. */
  | 'looking-back'
  /** The days for it are over, and nobody has closed the cycle. */
  | 'to-close'

/**
 * What is asked about a cycle: from its first day of scoring until somebody closes it, so that nothing
 * is forgotten because its days went by. Where a later cycle of about its length has ended meanwhile,
 * that one is asked about; the page of the older one still has the rest.
 *
 * @param others the cycles that exist, this one may be among them
 * @returns null where nothing is asked
 */
export function lookingBackOn<Cycle extends CycleDays>(
  cycle: Cycle,
  phases: readonly PhaseDays[],
  others: readonly Cycle[],
  today: CalendarDate,
): LookingBack | null {
  const daysOf = (phase: PhaseDays['phase']) => phases.find((one) => one.phase === phase)
  const [score, retrospect] = [daysOf('score'), daysOf('retrospect')]
  const { endsOn, closedAt } = cycle
  if (closedAt !== null || endsOn === null || !score || !retrospect) return null
  if (today < score.startsOn) return null
  const isPast = others.some(
    (one) =>
      one.endsOn !== null && endsOn < one.endsOn && one.endsOn < today && isAsLong(one, cycle),
  )
  if (isPast) return null
  if (today > retrospect.endsOn) return 'to-close'
  return today < retrospect.startsOn ? 'scoring' : 'looking-back'
}
