import { z } from 'zod'
import { calendarDate, id, nextCursor, page, reason } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { fieldChange } from './told.ts'

const fields = z.record(z.string(), z.unknown())

/** What became of a record, in words that need no second request: names, not ids. */
const told = z.object({
  what: z.enum(['begins', 'changes', 'ends', 'removed', 'restored']).meta({
    description: 'removed = never takes place; restored = does after all',
  }),
  on: calendarDate.nullable().meta({ description: 'The first day of the new state' }),
  fields: z.array(fieldChange),
})

const activityItem = z.object({
  feedId: z.number(),
  at: z.string(),
  memberId: z.string().nullable().meta({ description: 'null = the product itself' }),
  operation: z
    .string()
    .meta({ description: 'For example structure.closeRole; pages have the words for it' }),
  subjectKind: z.string(),
  subjectId: id,
  /** What the subject is called today. */
  name: z.string().nullable(),
  reason: z.string().nullable(),
  undoes: z.number().nullable(),
  undoneBy: z.number().nullable(),
  changes: z
    .array(
      z.object({
        kind: z.string(),
        id,
        /** What the record is called today; of an assignment its person and role. */
        name: z.string().nullable(),
        before: fields.nullable(),
        after: fields.nullable(),
        told: told.nullable(),
      }),
    )
    .meta({
      description:
        'Fields that differ, at most 20 records, those that were asked for first; before null = created',
    }),
  moreChanges: z.int(),
  mayUndo: z.boolean(),
})
export type ActivityItem = z.output<typeof activityItem>

export const listActivity = defineOperation({
  id: 'structure.listActivity',
  effect: 'read',
  summary: 'What happened to a unit, a person, or the whole structure, the latest first.',
  input: z.object({
    ...page,
    /** With its roles, who held them, and delegation. */
    unitId: id.optional(),
    /** With the roles held. */
    personId: id.optional(),
  }),
  output: z.object({ entries: z.array(activityItem), nextCursor }),
  errors: ['structure.unit_not_found', 'structure.person_not_found', 'structure.bad_cursor'],
})

export const undo = defineOperation({
  id: 'structure.undo',
  effect: 'write',
  summary: 'Takes back one change of the structure, if nothing came after it.',
  input: z.object({ feedId: z.int().min(1), reason: reason.optional() }),
  output: z.object({
    feedId: z.number(),
    records: z.array(z.object({ kind: z.string(), id, version: z.int() })),
  }),
  errors: [
    'structure.entry_not_found',
    'structure.entry_cannot_be_undone',
    'structure.entry_already_undone',
    'structure.changed_since',
    'structure.still_in_use',
    'structure.unit_not_found',
    'structure.unit_not_there',
    'structure.unit_in_itself',
    'structure.role_not_found',
    'structure.role_not_there',
    'structure.role_reports_to_itself',
    'structure.person_has_left',
    'structure.already_assigned',
    'structure.share_over_one',
  ],
})
