import { type Day, dayNumberOf } from './day.ts'
import type { Pace } from './pace.ts'

export const STATUSES = [
  'not-started',
  'on-track',
  'at-risk',
  'off-track',
  'achieved',
  'unknown',
] as const
export type Status = (typeof STATUSES)[number]

/** When a status changes; every workspace may set its own. */
export interface StatusThresholds {
  /** At risk when progress is more than this behind the pace, 0..1. */
  readonly behindAtRisk: number
  /** Off track when progress is more than this behind the pace, 0..1. */
  readonly behindOffTrack: number
  /** At risk at this confidence or below, 1..10. */
  readonly confidenceAtRisk: number
  /** Off track at this confidence or below, 1..10. */
  readonly confidenceOffTrack: number
  /** Stale when more than this many days went by without a check-in. */
  readonly staleDays: number
}

/** Source: the method, section D, "Status"; the two off-track limits are ours. */
export const DEFAULT_THRESHOLDS: StatusThresholds = {
  behindAtRisk: 0.1,
  behindOffTrack: 0.25,
  confidenceAtRisk: 4,
  confidenceOffTrack: 2,
  staleDays: 10,
}

export interface StatusFacts {
  /** 0..1, null where unknown. */
  readonly progress: number | null
  /** Null where the cycle has no dates. */
  readonly pace: Pace | null
  /** 1..10 from the last check-in, null if none was given. */
  readonly confidence: number | null
  /** Day of the last check-in, null if there was none. */
  readonly lastCheckIn: Day | null
  /** The span the pace was taken over; a side may be absent. */
  readonly span: { readonly start: Day | null; readonly end: Day | null }
  readonly today: Day
}

/** One reason for a status, with its figures, so that a page can say it in words. */
export type StatusReason =
  | { readonly code: 'target-reached' }
  | {
      readonly code: 'behind-pace'
      readonly progress: number
      readonly expected: number
      readonly behind: number
      readonly limit: number
    }
  | { readonly code: 'low-confidence'; readonly confidence: number; readonly limit: number }
  | { readonly code: 'with-pace'; readonly progress: number; readonly expected: number }
  | { readonly code: 'confident'; readonly confidence: number }
  | { readonly code: 'before-start'; readonly start: Day | null }
  | { readonly code: 'no-check-in-yet' }
  | { readonly code: 'progress-unknown' }
  | { readonly code: 'no-pace' }

export interface ComputedStatus {
  readonly status: Status
  /** Why; never empty, the gravest first. */
  readonly reasons: readonly StatusReason[]
  /** No check-in for too long while the cycle runs; apart from the status, which still stands. */
  readonly stale: boolean
  /** Whole days since the last check-in, or since the start if there was none; null without dates. */
  readonly daysSilent: number | null
}

/**
 * Status of an objective or key result, from facts alone.
 *
 * In this order: *achieved* at progress 1 · *not started* before the first day, or while nobody has
 * checked in, nothing has moved and it is too early to be at risk · *off track*, then *at risk*, by
 * pace or by confidence, whichever is worse · *on track* · *unknown* where neither progress
 * against a pace nor a confidence is there to judge by.
 *
 * Source: the method, section D, "Status".
 */
export const statusOf = (
  facts: StatusFacts,
  thresholds: StatusThresholds = DEFAULT_THRESHOLDS,
): ComputedStatus => {
  const { status, reasons } = judge(facts, thresholds)
  const daysSilent = daysSilentOf(facts)
  const isQuiet = daysSilent !== null && daysSilent > thresholds.staleDays
  const stale = isQuiet && isRunning(facts) && status !== 'achieved'
  return { status, reasons, stale, daysSilent }
}

type Judgement = Pick<ComputedStatus, 'status' | 'reasons'>

const judge = (facts: StatusFacts, thresholds: StatusThresholds): Judgement => {
  if (facts.progress !== null && facts.progress >= 1)
    return { status: 'achieved', reasons: [{ code: 'target-reached' }] }
  if (facts.pace !== null && facts.pace.elapsedDays === 0)
    return { status: 'not-started', reasons: [{ code: 'before-start', start: facts.span.start }] }
  if (isUntouched(facts) && (facts.pace?.expected ?? 0) <= thresholds.behindAtRisk)
    return { status: 'not-started', reasons: [{ code: 'no-check-in-yet' }] }
  return (
    atLimits('off-track', facts, thresholds.behindOffTrack, thresholds.confidenceOffTrack) ??
    atLimits('at-risk', facts, thresholds.behindAtRisk, thresholds.confidenceAtRisk) ??
    wellOrUnknown(facts)
  )
}

const isUntouched = ({ lastCheckIn, progress }: StatusFacts): boolean =>
  lastCheckIn === null && (progress ?? 0) === 0

/** 0.8 − 0.7 is a little more than 0.1 in binary; without this a page would contradict itself. */
const ROUNDING = 1e-9

const atLimits = (
  status: Status,
  { progress, pace, confidence }: StatusFacts,
  behindLimit: number,
  confidenceLimit: number,
): Judgement | null => {
  const reasons: StatusReason[] = []
  if (progress !== null && pace !== null) {
    const { expected } = pace
    const behind = expected - progress
    if (behind > behindLimit + ROUNDING)
      reasons.push({ code: 'behind-pace', progress, expected, behind, limit: behindLimit })
  }
  if (confidence !== null && confidence <= confidenceLimit)
    reasons.push({ code: 'low-confidence', confidence, limit: confidenceLimit })
  return reasons.length > 0 ? { status, reasons } : null
}

const wellOrUnknown = ({ progress, pace, confidence }: StatusFacts): Judgement => {
  const reasons: StatusReason[] = []
  if (progress !== null && pace !== null)
    reasons.push({ code: 'with-pace', progress, expected: pace.expected })
  if (confidence !== null) reasons.push({ code: 'confident', confidence })
  if (reasons.length > 0) return { status: 'on-track', reasons }
  if (progress === null) reasons.push({ code: 'progress-unknown' })
  if (pace === null) reasons.push({ code: 'no-pace' })
  return { status: 'unknown', reasons }
}

const daysSilentOf = ({ lastCheckIn, span, today }: StatusFacts): number | null => {
  const since = lastCheckIn ?? span.start
  const from = since === null ? null : dayNumberOf(since)
  const now = dayNumberOf(today)
  return from === null || now === null ? null : Math.max(0, now - from)
}

const isRunning = ({ span, today }: StatusFacts): boolean =>
  span.start !== null && span.end !== null && today >= span.start && today <= span.end
