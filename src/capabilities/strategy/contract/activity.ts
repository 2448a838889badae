import { z } from 'zod'
import { feedId, id, nextCursor, page, reason } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'

const fields = z.record(z.string(), z.unknown())

export const activityItem = z.object({
  feedId: z.number(),
  at: z.string(),
  /** Member id; null for the product itself. */
  memberId: z.string().nullable(),
  /** The operation, for example `strategy.changeDirection`; pages have the words for it. */
  operation: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  /** What the subject is called today. */
  title: z.string().nullable(),
  reason: z.string().nullable(),
  undoes: z.number().nullable(),
  undoneBy: z.number().nullable(),
  /** Fields that differ; before null: created, after null: removed. At most 20 records. */
  changes: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      title: z.string().nullable(),
      before: fields.nullable(),
      after: fields.nullable(),
    }),
  ),
  moreChanges: z.number(),
  mayUndo: z.boolean(),
})
export type ActivityItem = z.infer<typeof activityItem>

export const listActivity = defineOperation({
  id: 'strategy.listActivity',
  effect: 'read',
  summary: 'What happened to the strategy, or to one part of it: who, when, what, and why.',
  input: z.object({
    /** A direction, statement, mix or objective. */
    subjectId: id.optional(),
    ...page,
  }),
  output: z.object({ entries: z.array(activityItem), nextCursor }),
  errors: ['strategy.subject_not_found', 'request.bad_cursor'],
})

export const undo = defineOperation({
  id: 'strategy.undo',
  effect: 'write',
  summary: 'Takes back one change of the strategy, if nothing came after it.',
  input: z.object({ feedId: z.int().min(1), reason: reason.optional() }),
  output: z.object({
    /** Of the undoing itself: it can be undone too. */
    feedId,
    undone: z.number(),
    records: z.array(z.object({ kind: z.string(), id: z.string(), version: z.number() })),
  }),
  errors: [
    'strategy.entry_not_found',
    'strategy.entry_cannot_be_undone',
    'strategy.entry_already_undone',
    'strategy.changed_since',
    'strategy.place_taken_since',
  ],
})
