import { z } from 'zod'
import { goalBeside, status } from '#capabilities/goals/contract.ts'
import {
  calendarDate,
  id,
  line,
  name,
  paragraph,
  reason,
  version,
} from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { DECISIONS } from '../rules/decisions.ts'
import { goalThen } from './comparison.ts'

const share = z.number().nullable()
const written = z.object({ id: z.string(), version: z.number() })

const keyResultEnd = z.object({
  id: z.string(),
  version: z.number(),
  ...goalThen.shape,
  /** Nothing is left of it to go on with. */
  isReached: z.boolean(),
})

const earlier = z.object({
  id: z.string(),
  cycle: z.string(),
  progress: share,
  score: share,
})

export const objectiveEnd = z.object({
  goal: goalBeside,
  version: z.number(),
  commitment: z.enum(['committed', 'aspirational']).nullable(),
  status,
  confidence: z.number().nullable(),
  score: share,
  keyResults: z.array(keyResultEnd),
  /** The goals of earlier cycles that it goes on with, the latest first. */
  earlier: z.array(earlier),
  /** Where it was carried to. */
  carriedTo: z.object({ id: z.string(), cycle: z.string() }).nullable(),
  decision: z.object({
    /** 1 before anybody decided. */
    version: z.number(),
    decision: z.enum(DECISIONS).nullable(),
    reason: z.string().nullable(),
    decidedBy: z.string().nullable(),
  }),
  mayDecide: z.boolean(),
  mayScore: z.boolean(),
})
export type ObjectiveEnd = z.infer<typeof objectiveEnd>

export const getClosing = defineOperation({
  id: 'management.getClosing',
  effect: 'read',
  summary:
    'What a closing review needs: every goal with its end, its earlier cycles and what becomes of it.',
  input: z.object({ cycleId: id }),
  output: z.object({
    cycle: z.object({
      id: z.string(),
      name: z.string(),
      version: z.number(),
      startsOn: z.string().nullable(),
      endsOn: z.string().nullable(),
      closedAt: z.string().nullable(),
    }),
    objectives: z.array(objectiveEnd),
    /** Dropped in the course of the cycle, with the reason. */
    dropped: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        at: z.string(),
        memberId: z.string().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    /** Cycles that could take what is carried over, the next one first. */
    next: z.array(z.object({ id: z.string(), name: z.string(), startsOn: z.string().nullable() })),
    /** The days a next cycle would have, were it as long as this one. */
    suggested: z.object({ name: z.string(), startsOn: z.string(), endsOn: z.string() }).nullable(),
    /** The last closing, also one that was taken back. */
    closing: z
      .object({
        closedAt: z.string(),
        closedBy: z.string().nullable(),
        nextCycleId: z.string().nullable(),
        carried: z.number(),
        archived: z.number(),
        dropped: z.number(),
        summary: z.string().nullable(),
        reopenedAt: z.string().nullable(),
        reopenedBy: z.string().nullable(),
        reopenedBecause: z.string().nullable(),
      })
      .nullable(),
    may: z.object({ close: z.boolean(), reopen: z.boolean() }),
  }),
  errors: ['management.cycle_not_found'],
})
export type ClosingPage = z.infer<typeof getClosing.output>

export const decideGoal = defineOperation({
  id: 'management.decideGoal',
  effect: 'write',
  summary:
    'Decides what becomes of an objective when its cycle is closed: carried over, archived, or dropped with a reason.',
  input: z.object({
    cycleId: id,
    objectiveId: id,
    version,
    decision: z.enum(DECISIONS).nullable(),
    reason: reason.optional(),
  }),
  output: written,
  errors: [
    'management.goal_not_in_cycle',
    'management.reason_needed',
    'goals.objective_not_found',
    'goals.cycle_closed',
  ],
})

export const closeCycle = defineOperation({
  id: 'management.closeCycle',
  effect: 'destructive',
  summary:
    'Closes a cycle in one step: goals are carried over, dropped or archived as decided, and change no more.',
  input: z.object({
    cycleId: id,
    version,
    /** Where goals are carried to: a cycle that is there, or a new one. */
    nextCycleId: id.optional(),
    next: z
      .object({ name, startsOn: calendarDate.nullable(), endsOn: calendarDate.nullable() })
      .optional(),
    summary: paragraph(4000).nullable().optional(),
  }),
  output: z.object({
    id: z.string(),
    version: z.number(),
    nextCycleId: z.string().nullable(),
    carried: z.number(),
    archived: z.number(),
    dropped: z.number(),
  }),
  errors: [
    'management.cycle_not_found',
    'management.cycle_already_closed',
    'management.next_cycle_needed',
    'management.next_cycle_not_found',
    'management.next_cycle_is_closed',
    'management.one_next_cycle',
    'goals.cycle_name_taken',
    'goals.cycle_ends_before_start',
  ],
})

export const reopenCycle = defineOperation({
  id: 'management.reopenCycle',
  effect: 'write',
  summary: 'Opens a closed cycle again, with a reason; what was carried over stays where it is.',
  input: z.object({ cycleId: id, version, reason: line(2000) }),
  output: written,
  errors: ['management.cycle_not_found', 'management.cycle_not_closed'],
})
