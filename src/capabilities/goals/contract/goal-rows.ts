import { z } from 'zod'
import { calendarDate, id, instant, nextCursor, page } from '#platform/contract/fields.ts'
import { defineOperation } from '#platform/contract/operation.ts'
import { oneOrMore, owner, share, statusShown } from './shapes.ts'
import {
  category,
  commitment,
  goalKind,
  keyResultType,
  nature,
  origin,
  status,
  visibility,
} from './words.ts'

/** The figures of a key result; null where they were not given. */
export const figures = z.object({
  type: keyResultType,
  unitOfMeasure: z.string().nullable(),
  start: z.number().nullable(),
  target: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  current: z.number().nullable(),
  /** The metric it draws its value from; absent where people say it. */
  metricId: z.string().optional(),
})

export const goalRow = z.object({
  kind: goalKind,
  id: z.string(),
  /** The row it stands under in this list: a key result's objective, an objective's parent. */
  parentId: z.string().nullable(),
  /** 0 for a row that stands under none. */
  depth: z.number(),
  /** Its own id for an objective. */
  objectiveId: z.string(),
  cycleId: z.string(),
  title: z.string(),
  owner,
  progress: share,
  /** Share of the weight behind the progress that is known. */
  coverage: share,
  /** Where the progress should be today, 0..1; null without dates. */
  pace: share,
  status: statusShown,
  /** 1..10; of an objective the mean over its key results. */
  confidence: z.number().nullable(),
  score: z.number().nullable(),
  dueOn: z.string().nullable(),
  checkedInAt: z.string().nullable(),
  nature: nature.nullable(),
  category: category.nullable(),
  origin: origin.nullable(),
  commitment: commitment.nullable(),
  visibility,
  figures: figures.nullable(),
  counts: z.object({
    keyResults: z.number(),
    /** Objectives that serve it by a link. */
    servedBy: z.number(),
    /** Key results that lack a figure. */
    toMend: z.number(),
  }),
  /** Does not match the filter; it is there because a row below it does. */
  isContext: z.boolean(),
  version: z.number(),
})
export type GoalRow = z.infer<typeof goalRow>

export const goalSort = z.enum([
  'tree',
  'title',
  'owner',
  'progress',
  'status',
  'confidence',
  'score',
  'dueOn',
  'checkedInAt',
])

const filter = {
  cycleId: id,
  /** Carried by this unit or one below it. */
  unitId: id.optional(),
  roleId: id.optional(),
  /** Carried by a role this person holds today. */
  personId: id.optional(),
  status: oneOrMore(status).optional(),
  stale: z.boolean().optional(),
  /** Only what lacks a figure. */
  toMend: z.boolean().optional(),
  nature: oneOrMore(nature).optional(),
  category: oneOrMore(category).optional(),
  commitment: commitment.optional(),
  text: z.string().trim().max(200).optional(),
  kind: goalKind.optional(),
  /** `tree` keeps the rows above those that match; `flat` gives the matching ones alone. */
  shape: z.enum(['tree', 'flat']).default('tree'),
  /** `tree` is the order of the tree; in a tree siblings are sorted by it. */
  sort: goalSort.default('tree'),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
  /** A past day or moment: the goals as they stood then. */
  asOf: z.union([calendarDate, instant]).optional(),
}

export const listGoals = defineOperation({
  id: 'goals.listGoals',
  effect: 'read',
  summary: 'Lists the goals of one cycle as a tree or flat, filtered and sorted, page by page.',
  input: z.object({ ...filter, ...page }),
  output: z.object({
    rows: z.array(goalRow),
    nextCursor,
    /** Rows on all pages together. */
    total: z.number(),
  }),
  errors: ['goals.cycle_not_found', 'goals.as_of_in_the_future', 'request.bad_cursor'],
})

const numbers = z.array(z.number().nullable())

/**
 * One list for each property, all as long as `id`: entry i of each belongs to row i. Lists of names
 * are held once, and rows point into them; −1 points nowhere.
 */
export const goalColumns = z.object({
  /** Rows in all answers together. */
  total: z.number(),
  /** Those of them that match the filter themselves. */
  matching: z.number(),
  /** Rows of earlier answers that rows of this one stand under. */
  above: z.array(z.string()),
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string().nullable(),
      /** It is no more. */
      isClosed: z.literal(true).optional(),
    }),
  ),
  roles: z.array(
    z.object({
      id: z.string(),
      title: z.string().nullable(),
      holders: z.array(z.string().nullable()),
    }),
  ),
  /** The words `status` and `computed` point at. */
  statuses: z.array(status),
  /** The units of measure `measure` points at. */
  measures: z.array(z.string()),
  id: z.array(z.string()),
  /** 0 objective, 1 key result. */
  kind: z.array(z.number()),
  /** Row it stands under, −1 at the top; always an earlier row. −2 is the first of `above`, −3 the next. */
  parent: z.array(z.number()),
  /** Its objective, where that is neither the row itself nor the one it stands under. */
  objectiveId: z.array(z.string().nullable()),
  title: z.array(z.string()),
  unit: z.array(z.number()),
  role: z.array(z.number()),
  /** Thousandths, null where unknown. */
  progress: numbers,
  pace: numbers,
  coverage: numbers,
  status: z.array(z.number()),
  computed: z.array(z.number()),
  /** 1 stale, 2 lacks a figure, 4 context only, 8 status set by hand. */
  flags: z.array(z.number()),
  confidence: numbers,
  score: numbers,
  dueOn: z.array(z.string().nullable()),
  /** Seconds since 1970; null before the first check-in. */
  checkedInAt: numbers,
  /** Figures of key results; null where they were not given, and for objectives. */
  start: numbers,
  target: numbers,
  current: numbers,
  measure: z.array(z.number()),
  version: z.array(z.number()),
})
export type GoalColumns = z.infer<typeof goalColumns>

export const listGoalColumns = defineOperation({
  id: 'goals.listGoalColumns',
  effect: 'read',
  summary: 'The same list as listGoals as compact columns, up to 10,000 rows an answer.',
  input: z.object({
    ...filter,
    /** How many rows come before the first one told. */
    from: z.int().min(0).max(100_000_000).default(0),
    limit: z.int().min(1).max(10_000).default(10_000),
  }),
  output: goalColumns,
  errors: ['goals.cycle_not_found', 'goals.as_of_in_the_future'],
})

export type GoalFilter = Omit<z.output<typeof listGoals.input>, 'limit' | 'cursor'>
