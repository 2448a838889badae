import { z } from 'zod'
import { feedId, id, nextCursor, page, reason } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'

const fields = z.record(z.string(), z.unknown())

export const activityItem = z.object({
  feedId: z.number(),
  at: z.string(),
  /** Member id; null for the product itself. */
  memberId: z.string().nullable(),
  /** The operation, for example `goals.recordCheckIn`; pages have the words for it. */
  operation: z.string(),
  objectiveId: z.string().nullable(),
  /** The objective's title today. */
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
  /** Members who have taken note, of a change of what was promised. */
  acknowledgedBy: z.array(z.string()),
})
export type ActivityItem = z.infer<typeof activityItem>

export const listActivity = defineOperation({
  id: 'goals.listActivity',
  effect: 'read',
  summary: 'What happened to an objective, to the goals of a unit, or in the workspace.',
  input: z.object({ objectiveId: id.optional(), unitId: id.optional(), ...page }),
  output: z.object({ entries: z.array(activityItem), nextCursor }),
  errors: ['goals.objective_not_found', 'goals.unit_not_found', 'request.bad_cursor'],
})

export const undo = defineOperation({
  id: 'goals.undo',
  effect: 'write',
  summary: 'Takes back one change, if nothing came after it.',
  input: z.object({ feedId: z.int().min(1), reason: reason.optional() }),
  output: z.object({
    /** Of the undoing itself: it can be undone too. */
    feedId,
    undone: z.number(),
    records: z.array(z.object({ kind: z.string(), id: z.string(), version: z.number() })),
  }),
  errors: [
    'goals.cycle_closed',
    'goals.entry_not_found',
    'goals.entry_cannot_be_undone',
    'goals.entry_already_undone',
    'goals.changed_since',
    'goals.place_taken_since',
    'goals.link_cycle',
    'goals.link_exists',
    'goals.cycle_parent_circle',
    'goals.cycle_outside_parent',
    'goals.cycle_leaves_part_out',
  ],
})

export const acknowledgeChange = defineOperation({
  id: 'goals.acknowledgeChange',
  effect: 'write',
  summary: 'Takes note of a change of a published goal; a second time changes nothing.',
  input: z.object({ feedId: z.int().min(1) }),
  output: z.object({ done: z.boolean() }),
  errors: ['goals.entry_not_found', 'goals.entry_needs_no_note'],
})
