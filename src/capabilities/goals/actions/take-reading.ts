import { invalidAt } from '#kernel/errors.ts'
import { isInside } from '../memory/own-progress.ts'
import type { KeyResultType } from '../rules/measure.ts'
import type { CheckIn, MeasuredKeyResult } from '../store/kinds.ts'
import type { Standing } from '../store/standings.ts'

/** How far a clock may run ahead of the server's before its reading counts as of the future. */
const clockTolerance = 5 * 60_000
const earliest = Date.UTC(1900, 0, 1)

export interface Said {
  value?: number | null | undefined
  progress?: number | null | undefined
  confidence?: number | null | undefined
  comment?: string | undefined
  blockers?: readonly string[] | undefined
  at?: string | undefined
}

/** @throws DomainError for a moment that cannot be, or for saying nothing or what does not fit */
export function mustMakeSense(said: Said, type: KeyResultType, now: Date): void {
  const at = said.at === undefined ? now.getTime() : Date.parse(said.at)
  if (at > now.getTime() + clockTolerance) throw invalidAt('at', 'goals.check_in_in_the_future')
  if (at < earliest) throw invalidAt('at', 'goals.check_in_too_early')
  const hasValue = isSaid(said.value)
  const hasWords = Boolean(said.comment) || (said.blockers?.length ?? 0) > 0
  if (!hasValue && !isSaid(said.progress) && !isSaid(said.confidence) && !hasWords)
    throw invalidAt('value', 'goals.check_in_says_nothing')
  if (hasValue && type === 'milestone') throw invalidAt('value', 'goals.check_in_takes_no_value')
}

/** The figure of a key result that draws on a metric is said there. */
export function mustNotDraw({ value }: Said, { metricId }: Pick<MeasuredKeyResult, 'metricId'>) {
  if (metricId !== null && isSaid(value)) throw invalidAt('value', 'goals.value_is_drawn')
}

const isSaid = (value: number | null | undefined): boolean => value !== null && value !== undefined

interface Spoken {
  now: Date
  authorId: string
  correctsId?: string | null
  forPersonId?: string | null
}

export const checkInRecord = (
  id: string,
  keyResultId: string,
  said: Said,
  { now, authorId, correctsId = null, forPersonId = null }: Spoken,
): CheckIn => ({
  id,
  keyResultId,
  at: new Date(said.at ?? now).toISOString(),
  recordedAt: now.toISOString(),
  authorId,
  authorName: null,
  forPersonId,
  value: said.value ?? null,
  progress: said.progress ?? null,
  confidence: said.confidence ?? null,
  comment: said.comment || null,
  blockers: said.blockers ?? [],
  correctsId,
  correctedById: null,
  metricValueId: null,
  isSimulated: false,
  version: 1,
  removedAt: null,
})

/** Until a reading of the past arrives, the last check-in's moment serves for each part of it. */
export const standingHeld = (keyResult: MeasuredKeyResult): Standing => ({
  keyResultId: keyResult.id,
  currentValue: keyResult.currentValue,
  reportedProgress: keyResult.reportedProgress,
  confidence: keyResult.confidence,
  valueAt: keyResult.currentValue === null ? null : keyResult.checkedInAt,
  progressAt: keyResult.reportedProgress === null ? null : keyResult.checkedInAt,
  confidenceAt: keyResult.confidence === null ? null : keyResult.checkedInAt,
  checkedInAt: keyResult.checkedInAt,
})

/** As `store/spoken.ts` asks the history: a figure that came by itself is no check-in. */
const isSpoken = ({ metricValueId, confidence, comment }: CheckIn): boolean =>
  metricValueId === null || confidence !== null || comment !== null

const isLatest = (before: string | null, at: string): boolean => before === null || at >= before

/**
 * The standing after one more check-in. Value, progress and confidence each keep the latest by the
 * moment it speaks of: a reading of the past changes nothing that a later one said.
 */
export function takeReading(before: Standing, checkIn: CheckIn): Standing {
  const { at, value, progress, confidence } = checkIn
  const takesValue = value !== null && isLatest(before.valueAt, at)
  const takesProgress = progress !== null && isLatest(before.progressAt, at)
  const takesConfidence = confidence !== null && isLatest(before.confidenceAt, at)
  return {
    ...before,
    ...(takesValue && { currentValue: value, valueAt: at }),
    ...(takesProgress && { reportedProgress: progress, progressAt: at }),
    ...(takesConfidence && { confidence, confidenceAt: at }),
    checkedInAt: isSpoken(checkIn) && isLatest(before.checkedInAt, at) ? at : before.checkedInAt,
  }
}

type Counts = Pick<MeasuredKeyResult, 'readings' | 'readingsInside'>

/** What a range counts: readings, and those inside; `sign` −1 takes one back. */
export function countReading(
  keyResult: MeasuredKeyResult,
  value: number | null,
  sign: 1 | -1,
): Counts {
  const { readings, readingsInside, type } = keyResult
  if (value === null || type !== 'range') return { readings, readingsInside }
  const inside = isInside(keyResult, value) ? sign : 0
  return { readings: readings + sign, readingsInside: readingsInside + inside }
}

/** The key result's fields after a check-in, its version one further. */
export const keyResultAfter = <K extends MeasuredKeyResult>(
  before: K,
  standing: Standing,
  counts: Counts,
  recordedAt: string,
): K => ({
  ...before,
  currentValue: standing.currentValue,
  reportedProgress: standing.reportedProgress,
  confidence: standing.confidence,
  checkedInAt: standing.checkedInAt,
  recordedAt,
  ...counts,
  version: before.version + 1,
})
