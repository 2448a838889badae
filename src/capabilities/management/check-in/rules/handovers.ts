import { addDays, type CalendarDate } from '#kernel/calendar.ts'

/** Somebody's check-ins in another's hands; both days are inside. */
export interface HandoverDays {
  readonly personId: string
  readonly delegateId: string
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

export const holdsOn = (one: HandoverDays, on: CalendarDate): boolean =>
  one.startsOn <= on && on <= one.endsOn

/**
 * In whose hands somebody's check-ins are on a day: their own unless handed over. A delegate who is
 * away too hands on what they were given; where that comes round to the person, it stays with them.
 */
export function handOf(
  personId: string,
  handovers: readonly HandoverDays[],
  on: CalendarDate,
): string {
  const next = new Map(
    handovers.filter((one) => holdsOn(one, on)).map((one) => [one.personId, one.delegateId]),
  )
  const passed = new Set([personId])
  let hand = personId
  for (let to = next.get(hand); to !== undefined; to = next.get(to)) {
    if (passed.has(to)) return personId
    passed.add(to)
    hand = to
  }
  return hand
}

/** The people whose check-ins are in this person's hands on the day, their own aside. */
export function personsInHand(
  personId: string,
  handovers: readonly HandoverDays[],
  on: CalendarDate,
): string[] {
  const away = new Set(handovers.filter((one) => holdsOn(one, on)).map((one) => one.personId))
  return [...away].filter((one) => one !== personId && handOf(one, handovers, on) === personId)
}

/**
 * A handover as long as the delegate is there: check-ins in the hands of somebody who has left would
 * be made by nobody, so they go back with the delegate's last day.
 *
 * @param leftOn the first day on which the delegate is gone; null while they stay
 * @returns null where they are gone before it begins
 */
export function untilTheyLeave<One extends HandoverDays>(
  one: One,
  leftOn: CalendarDate | null,
): One | null {
  if (leftOn === null || one.endsOn < leftOn) return one
  const endsOn = addDays(leftOn, -1)
  return endsOn < one.startsOn ? null : { ...one, endsOn }
}

/** Whether the days of two have one in common. */
export const overlap = (
  a: Pick<HandoverDays, 'startsOn' | 'endsOn'>,
  b: Pick<HandoverDays, 'startsOn' | 'endsOn'>,
): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn
