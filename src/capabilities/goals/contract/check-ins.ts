import { z } from 'zod'
import {
  confidence,
  feedId,
  figure,
  id,
  instant,
  nextCursor,
  page,
  paragraph,
  version,
} from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { namedPerson, seen } from './shapes.ts'

export const checkInItem = z.object({
  id: z.string(),
  keyResultId: z.string(),
  /** The moment it speaks of. */
  at: z.string(),
  recordedAt: z.string(),
  /** Member id; null for the product itself. */
  authorId: z.string().nullable(),
  /** Who said it in the workspace that it came from, where that is nobody’s account here. */
  authorName: z.string().nullable(),
  /** The person in whose place the author spoke; null for themselves. */
  forPerson: namedPerson.nullable(),
  value: z.number().nullable(),
  progress: z.number().nullable(),
  confidence: z.number().nullable(),
  comment: z.string().nullable(),
  blockers: z.array(z.string()),
  correctsId: z.string().nullable(),
  correctedById: z.string().nullable(),
  isSimulated: z.boolean(),
  /** Drawn from a metric: which one, and the day of its value. What one may not see is not named. */
  drawn: z
    .object({ metricId: z.string().nullable(), name: z.string().nullable(), day: z.string() })
    .nullable(),
  version: z.number(),
})
export type CheckInItem = z.infer<typeof checkInItem>

const reading = {
  /** In the unit of the key result. */
  value: figure.nullable().optional(),
  /** 0..1, where there is no figure to measure by. */
  progress: z.number().min(0).max(1).nullable().optional(),
  confidence: confidence.nullable().optional(),
  comment: paragraph(10_000).optional(),
  blockers: z.array(paragraph(1000).min(1)).max(20).optional(),
  /** The moment it speaks of; now unless told. Not in the future, not before 1900. */
  at: instant.optional(),
}

const errors = [
  'goals.key_result_not_found',
  'goals.check_in_in_the_future',
  'goals.check_in_too_early',
  'goals.check_in_says_nothing',
  'goals.check_in_takes_no_value',
  'goals.value_is_drawn',
]

/** Where the key result stands after the check-in. */
const outcome = z.object({
  id: z.string(),
  keyResultId: z.string(),
  keyResultVersion: z.number(),
  /** False when a later reading stands. */
  isCurrent: z.boolean(),
  /** The key result's own progress after it. */
  progress: z.number().nullable(),
  feedId,
})

export const recordCheckIn = defineOperation({
  id: 'goals.recordCheckIn',
  effect: 'write',
  summary: 'Records where a key result stands: a value or progress, confidence, comment, blockers.',
  input: z.object({
    keyResultId: id,
    ...reading,
    /** The person whose check-ins are in the caller's hands today, and who may check in there. */
    forPersonId: id.optional(),
  }),
  output: outcome,
  errors: ['goals.cycle_closed', 'goals.not_in_their_place', ...errors],
})

export const correctCheckIn = defineOperation({
  id: 'goals.correctCheckIn',
  effect: 'write',
  summary: 'Puts a corrected check-in in the place of one; the original stays, marked corrected.',
  input: z.object({ id, version, reason: seen.reason, ...reading }),
  output: outcome,
  errors: [
    'goals.cycle_closed',
    'goals.check_in_not_found',
    'goals.check_in_already_corrected',
    ...errors,
  ],
})

export const listCheckIns = defineOperation({
  id: 'goals.listCheckIns',
  effect: 'read',
  summary: 'The check-ins of one key result, the latest first.',
  input: z.object({ keyResultId: id, ...page }),
  output: z.object({ checkIns: z.array(checkInItem), nextCursor }),
  errors: ['goals.key_result_not_found', 'request.bad_cursor'],
})
