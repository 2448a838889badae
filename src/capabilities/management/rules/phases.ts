import { addDays, type CalendarDate, daysBetween } from '#kernel/calendar.ts'

/** The phases of a cycle in their order. Source: the method, section D. */
export const PHASES = [
  'calibrate',
  'draft',
  'align',
  'publish',
  'execute',
  'score',
  'retrospect',
] as const
export type Phase = (typeof PHASES)[number]

/** Both days are inside. */
export interface PhaseDays {
  readonly phase: Phase
  readonly startsOn: CalendarDate
  readonly endsOn: CalendarDate
}

export interface Span {
  readonly start: CalendarDate | null
  readonly end: CalendarDate | null
}

/** Why a cycle has no phases of its own. */
export type NoPhases = 'no-start' | 'no-end' | 'reversed' | 'too-short'

/** Each of the phases inside the cycle needs a day: draft, align, publish, execute, score. */
const fewestDays = 5
/** A quarter has thirteen weeks, and the method counts its phases in them. */
const weeksOfQuarter = 13
/** Of a year or more: nobody drafts for longer than a fortnight. */
const longestWeek = 14
const longestCalibration = 30

const within = (least: number, value: number, most: number): number =>
  Math.min(most, Math.max(least, value))

/**
 * The days of each phase, as they follow from the cycle: calibrate in the last month of the cycle
 * before; draft in the first week; align and publish until the end of the third; score in the last;
 * look back in the one after the end, when the figures are in. A shorter or longer cycle has
 * shorter or longer weeks: a thirteenth of its days, between one and fourteen. Source: the method,
 * section D, which gives the weeks of a quarter.
 *
 * @param span both days inside; null where the cycle has none
 * @returns all seven phases, adjoining from the draft on, or why there are none
 */
export function phasesOf({ start, end }: Span): readonly PhaseDays[] | NoPhases {
  if (start === null) return 'no-start'
  if (end === null) return 'no-end'
  const days = daysBetween(start, end) + 1
  if (days < 1) return 'reversed'
  if (days < fewestDays) return 'too-short'
  const week = within(1, Math.round(days / weeksOfQuarter), longestWeek)
  const publish = Math.max(1, Math.round(week / 3))
  const align = Math.max(1, 2 * week - publish)
  const calibrate = within(1, Math.round(days / 3), longestCalibration)
  const lengths: [Phase, number][] = [
    ['calibrate', calibrate],
    ['draft', week],
    ['align', align],
    ['publish', publish],
    ['execute', days - 2 * week - align - publish],
    ['score', week],
    ['retrospect', week],
  ]
  let next = addDays(start, -calibrate)
  return lengths.map(([phase, length]) => {
    const startsOn = next
    next = addDays(startsOn, length)
    return { phase, startsOn, endsOn: addDays(next, -1) }
  })
}

/** The days of a cycle, both inside. */
export const spanOf = (cycle: {
  readonly startsOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
}): Span => ({ start: cycle.startsOn, end: cycle.endsOn })

/** The phases as somebody set them, else as they follow from the days of the cycle. */
export const plannedPhases = (
  set: readonly PhaseDays[] | null,
  span: Span,
): readonly PhaseDays[] | NoPhases => set ?? phasesOf(span)

export const listed = (phases: readonly PhaseDays[] | NoPhases): readonly PhaseDays[] =>
  typeof phases === 'string' ? [] : phases

export type PhaseFaultCode = 'reversed' | 'out-of-order' | 'overlaps' | 'outside-cycle' | 'missing'
export interface PhaseFault {
  readonly phase: Phase
  readonly code: PhaseFaultCode
}

/**
 * What is wrong with phases that somebody set: each comes once and in order, ends on or after the
 * day it starts, and starts after the one before it has ended; days between two are allowed. What is
 * done inside a cycle that has dates lies inside it: the execution. Empty when nothing is wrong.
 */
export function phaseFaults(phases: readonly PhaseDays[], { start, end }: Span): PhaseFault[] {
  const faults: PhaseFault[] = []
  for (const phase of PHASES)
    if (phases.filter((one) => one.phase === phase).length !== 1)
      faults.push({ phase, code: 'missing' })
  if (faults.length > 0) return faults
  const ordered = PHASES.flatMap((phase) => phases.find((one) => one.phase === phase) ?? [])
  for (const [at, { phase, startsOn, endsOn }] of ordered.entries()) {
    const before = ordered[at - 1]
    if (endsOn < startsOn) faults.push({ phase, code: 'reversed' })
    else if (before && startsOn < before.startsOn) faults.push({ phase, code: 'out-of-order' })
    else if (before && startsOn <= before.endsOn) faults.push({ phase, code: 'overlaps' })
    else if (phase === 'execute' && !liesWithin({ startsOn, endsOn }, { start, end }))
      faults.push({ phase, code: 'outside-cycle' })
  }
  return faults
}

const liesWithin = (
  { startsOn, endsOn }: Omit<PhaseDays, 'phase'>,
  { start, end }: Span,
): boolean => (start === null || startsOn >= start) && (end === null || endsOn <= end)

export type PhaseState = 'over' | 'now' | 'ahead'

export const phaseState = ({ startsOn, endsOn }: PhaseDays, today: CalendarDate): PhaseState => {
  if (today < startsOn) return 'ahead'
  return today > endsOn ? 'over' : 'now'
}

/** The phase under way; between two, and before the first or after the last, none. */
export const currentPhase = (phases: readonly PhaseDays[], today: CalendarDate): Phase | null =>
  phases.find((one) => phaseState(one, today) === 'now')?.phase ?? null

/** The first phase that is yet to begin. */
export const nextPhase = (phases: readonly PhaseDays[], today: CalendarDate): PhaseDays | null =>
  phases.find((one) => phaseState(one, today) === 'ahead') ?? null
