import { z } from 'zod'
import { goalKind, keyResultType, status } from '#capabilities/goals/contract.ts'
import { calendarDate, id } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { CHANGE_KINDS } from '../rules/compare.ts'

/** 0..1, or null where it is unknown. */
const share = z.number().nullable()

export const goalThen = z.object({
  title: z.string(),
  measure: z
    .object({
      type: keyResultType,
      unitOfMeasure: z.string().nullable(),
      start: z.number().nullable(),
      target: z.number().nullable(),
      lower: z.number().nullable(),
      upper: z.number().nullable(),
      current: z.number().nullable(),
      dueOn: z.string().nullable(),
    })
    .nullable(),
  progress: share,
  status,
  confidence: z.number().nullable(),
  score: share,
})

const linkNamed = z.object({
  kind: z.string(),
  id: z.string(),
  /** Of the goal or unit at its other end; null where it is no more. */
  title: z.string().nullable(),
})

export const goalChanged = z.object({
  id: z.string(),
  kind: goalKind,
  objectiveId: z.string(),
  /** As it reads at the later moment, or read last. */
  title: z.string(),
  /** Whether it can still be opened. */
  isThere: z.boolean(),
  changes: z.array(z.enum(CHANGE_KINDS)),
  before: goalThen.nullable(),
  after: goalThen.nullable(),
  linksAdded: z.array(linkNamed),
  linksRemoved: z.array(linkNamed),
  /** Who last changed what was promised of it in between, and why. */
  told: z
    .object({
      memberId: z.string().nullable(),
      at: z.string(),
      reason: z.string().nullable(),
    })
    .nullable(),
})
export type GoalChanged = z.infer<typeof goalChanged>

export const comparison = z.object({
  counts: z.record(z.enum(CHANGE_KINDS), z.number()),
  /** Goals looked at, before and after. */
  goals: z.object({ before: z.number(), after: z.number() }),
  /** Mean over the objectives whose progress is known. */
  progress: z.object({ before: share, after: share }),
  changed: z.array(goalChanged),
  /** There are more than fit in one answer. */
  hasMore: z.boolean(),
})
export type Comparison = z.infer<typeof comparison>

export const compareDays = defineOperation({
  id: 'management.compareDays',
  effect: 'read',
  summary:
    'What changed in a cycle between two days: goals that came and went, wording, targets, progress, status, links.',
  input: z.object({
    cycleId: id,
    /** As they stood at its end. */
    from: calendarDate,
    /** Today unless told. */
    to: calendarDate.optional(),
  }),
  output: z.object({ from: z.string(), to: z.string(), ...comparison.shape }),
  errors: ['management.cycle_not_found', 'management.days_reversed', 'goals.as_of_in_the_future'],
})
