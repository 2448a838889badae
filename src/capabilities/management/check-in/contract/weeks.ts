import { z } from 'zod'
import { calendarDate, id, paragraph } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { PLAN_KEPT } from '../rules/words.ts'
import { named, written } from './words.ts'

export const weekNote = z.object({
  id: z.string(),
  person: named,
  /** The first day of the week. */
  week: z.string(),
  wins: z.string().nullable(),
  plan: z.string().nullable(),
  changed: z.string().nullable(),
  /** What became of the plan of the week before. */
  planKept: z.enum(PLAN_KEPT).nullable(),
  isSimulated: z.boolean(),
  writtenAt: z.string(),
  version: z.number(),
})
export type WeekNote = z.infer<typeof weekNote>

export const listWeeks = defineOperation({
  id: 'management.listWeeks',
  effect: 'read',
  summary:
    'What people said of their weeks: of one person, or of those in a unit; the latest first.',
  input: z.object({
    personId: id.optional(),
    unitId: id.optional(),
    limit: z.int().min(1).max(50).default(6),
  }),
  output: z.object({
    /** The first day of this week. */
    thisWeek: z.string(),
    notes: z.array(weekNote),
    /** There are earlier ones. */
    hasMore: z.boolean(),
  }),
  errors: ['management.person_not_found', 'management.unit_not_found'],
})

const words = paragraph(4000).nullable().optional()

export const writeWeek = defineOperation({
  id: 'management.writeWeek',
  effect: 'write',
  summary: 'Says what a week was about: wins, plan for the next, what changed.',
  input: z.object({
    /** Whose week; the caller’s unless told. */
    personId: id.optional(),
    /** A day of the week; this one unless told. Not in the future. */
    week: calendarDate.optional(),
    /** 0 before anything was said. */
    version: z.int().min(0),
    wins: words,
    plan: words,
    changed: words,
    planKept: z.enum(PLAN_KEPT).nullable().optional(),
  }),
  output: written.extend({ week: z.string() }),
  errors: [
    'management.week_in_the_future',
    'management.week_without_person',
    'management.person_not_found',
    'request.stale_version',
  ],
})
