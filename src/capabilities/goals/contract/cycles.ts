import { z } from 'zod'
import { calendarDate, id, name, version } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { seen, share, written } from './shapes.ts'

export const cycleItem = z.object({
  id: z.string(),
  name: z.string(),
  parentId: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** Share of its days that have begun, 0..1; null without dates. */
  elapsed: share,
  /** Since when its goals were read to everybody; null while they are drafts. */
  publishedAt: z.string().nullable(),
  /** Since when it is closed: its goals change no more. */
  closedAt: z.string().nullable(),
  objectives: z.number(),
  keyResults: z.number(),
  version: z.number(),
})
export type CycleItem = z.infer<typeof cycleItem>

export const listCycles = defineOperation({
  id: 'goals.listCycles',
  effect: 'read',
  summary:
    'Lists all cycles, the latest first, with how far they are and how many goals they hold.',
  input: z.object({}),
  output: z.object({
    cycles: z.array(cycleItem),
    /** The shortest cycle under way today; null when none is. */
    currentId: z.string().nullable(),
  }),
  errors: [],
})

const dates = {
  parentId: id.nullable().optional(),
  startsOn: calendarDate.nullable().optional(),
  endsOn: calendarDate.nullable().optional(),
}

const cycleErrors = [
  'goals.cycle_name_taken',
  'goals.cycle_ends_before_start',
  'goals.cycle_parent_circle',
  'goals.cycle_outside_parent',
  'goals.cycle_leaves_part_out',
  'goals.cycle_not_found',
]

export const addCycle = defineOperation({
  id: 'goals.addCycle',
  effect: 'write',
  summary: 'Adds a cycle, for example a quarter inside a year. Both days are inside it.',
  input: z.object({ name, ...dates }),
  output: written,
  errors: cycleErrors,
})

export const changeCycle = defineOperation({
  id: 'goals.changeCycle',
  effect: 'write',
  summary: 'Renames a cycle, or changes its dates or the cycle it lies in.',
  input: z.object({ id, ...seen, name: name.optional(), ...dates }),
  output: written,
  errors: ['goals.cycle_closed', ...cycleErrors],
})

export const removeCycle = defineOperation({
  id: 'goals.removeCycle',
  effect: 'destructive',
  summary: 'Removes a cycle. Goals it holds are moved to another one, or the removal is refused.',
  input: z.object({ id, version, reason: seen.reason, moveGoalsTo: id.optional() }),
  output: written.extend({ moved: z.number() }),
  errors: [
    'goals.cycle_closed',
    'goals.cycle_not_found',
    'goals.cycle_not_empty',
    'goals.cycle_has_parts',
  ],
})
