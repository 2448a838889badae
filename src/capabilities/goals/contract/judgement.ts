import { z } from 'zod'
import { calendarDate, id, instant, line, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { goalBeside, seen, share, statusShown, written } from './shapes.ts'
import { goalKind, overrideUntil, status } from './words.ts'

const goal = { kind: goalKind, id }
const goalErrors = ['goals.objective_not_found', 'goals.key_result_not_found']

export const overrideStatus = defineOperation({
  id: 'goals.overrideStatus',
  effect: 'write',
  summary:
    'Sets a status by hand, until the next check-in or until lifted; the computed one stays.',
  input: z.object({ ...goal, version, status, until: overrideUntil, reason: line(2000) }),
  output: written,
  errors: ['goals.cycle_closed', ...goalErrors],
})

export const liftStatusOverride = defineOperation({
  id: 'goals.liftStatusOverride',
  effect: 'write',
  summary: 'Lifts a status set by hand.',
  input: z.object({ ...goal, ...seen }),
  output: written,
  errors: ['goals.cycle_closed', ...goalErrors, 'goals.status_not_overridden'],
})

export const setScore = defineOperation({
  id: 'goals.setScore',
  effect: 'write',
  summary: 'Gives an objective or key result its score, 0 to 1, or takes it back.',
  input: z.object({ ...goal, ...seen, score: z.number().min(0).max(1).nullable() }),
  output: written,
  errors: ['goals.cycle_closed', ...goalErrors],
})

/** Who moved it last, and when. */
const moved = z.object({ at: z.string(), memberId: z.string().nullable() }).nullable()
/** Where a tree is too large to be walked for one answer: how many of the nearest goals were asked. */
const movedAmong = z.number().nullable()

/** As it stood at the end of a past day or at a moment; without it, as it stands. */
const explained = z.object({ id, asOf: z.union([calendarDate, instant]).optional() })

/** The sum behind one key result's own progress, in the terms of its type. */
const own = z.object({
  by: z.enum(['distance', 'periods', 'steps', 'baseline', 'reported', 'unknown']),
  /** Why it is unknown or reported: see `rules/progress.ts`. */
  because: z.string().nullable(),
  start: z.number().nullable(),
  target: z.number().nullable(),
  current: z.number().nullable(),
  /** Before it is held between 0 and 1. */
  share: z.number().nullable(),
  held: z.enum(['below-start', 'past-target']).nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  inside: z.number().nullable(),
  periods: z.number().nullable(),
  doneWeight: z.number().nullable(),
  totalWeight: z.number().nullable(),
})
export type OwnSum = z.infer<typeof own>

export const explainProgress = defineOperation({
  id: 'goals.explainProgress',
  effect: 'read',
  summary: 'The sum behind a progress, part by part: progress, weight, contribution, last moved.',
  input: explained,
  output: z.object({
    goal: goalBeside,
    progress: share,
    /** Share of the weight that is known. */
    coverage: share,
    /** The key result's own sum; null where progress comes from the parts. */
    own: own.nullable(),
    moved,
    movedAmong,
    parts: z.array(
      z.object({
        linkId: z.string().nullable(),
        kind: z.enum(['belongs', 'derives', 'contributes']),
        goal: goalBeside,
        progress: share,
        isKnown: z.boolean(),
        /** Whether it enters the sum at all; a link without roll-up does not. */
        counts: z.boolean(),
        /** Its share among the parts that are known, 0..1: what it was multiplied by. */
        weight: z.number(),
        /** progress × weight; the known parts add up to the progress. */
        contribution: share,
        moved,
        movedAmong,
      }),
    ),
  }),
  errors: ['goals.goal_not_found', 'goals.as_of_in_the_future'],
})

export const explainStatus = defineOperation({
  id: 'goals.explainStatus',
  effect: 'read',
  summary: 'Why a goal has its status, with the figures, the pace and the limits used.',
  input: explained,
  output: z.object({
    goal: goalBeside,
    status: statusShown,
    /** Who set the status by hand; null where it is computed, or nobody knows who it was. */
    setBy: z.string().nullable(),
    progress: share,
    expected: share,
    elapsedDays: z.number().nullable(),
    totalDays: z.number().nullable(),
    confidence: z.number().nullable(),
    daysSilent: z.number().nullable(),
    reasons: z.array(
      z.object({
        code: z.string(),
        progress: z.number().optional(),
        expected: z.number().optional(),
        behind: z.number().optional(),
        limit: z.number().optional(),
        confidence: z.number().optional(),
        start: z.string().nullable().optional(),
      }),
    ),
    thresholds: z.object({
      behindAtRisk: z.number(),
      behindOffTrack: z.number(),
      confidenceAtRisk: z.number(),
      confidenceOffTrack: z.number(),
      staleDays: z.number(),
    }),
  }),
  errors: ['goals.goal_not_found', 'goals.as_of_in_the_future'],
})
